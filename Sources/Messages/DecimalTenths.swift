// SPDX-License-Identifier: GPL-3.0-or-later

/// A number of tenths with its decimal point: 125 is 12.5.
func decimal(tenths: Int) -> String {
  let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
  return (tenths < 0 ? "−" : "") + String(whole) + (rest == 0 ? "" : ".\(rest)")
}
