// SPDX-License-Identifier: GPL-3.0-or-later

/// The style of the page of slips: constant, so that the page's policy names it by its hash and allows no other.
///
/// Two columns on A4, and no slip is broken between two columns or pages: they are cut apart.
enum NoticeStyle {
  /// SHA-256 in base64.
  static let hash = "0lT18Z7VKqjaC/ACeBFC3wuCU6CbAoHMT8ptgCMhROA="

  static let text = #"""
    body{font-family:system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;margin:1cm;color:#111;line-height:1.5}
    h1{font-size:1.3em}h2{font-size:1.15em;margin:1em 0 0}h2 small{font-weight:normal}h3{font-size:1em;margin:.5em 0}
    h2,h3{break-after:avoid}
    .slips{columns:2 8cm;column-gap:0}
    .slip{break-inside:avoid;border:1px dashed #999;padding:.3cm;overflow-wrap:anywhere;font-size:.9em;line-height:1.35}
    .slip h4{font-size:1.1em;margin:0}.slip p{margin:.2em 0}.slip ul,.slip ol{margin:.2em 0;padding-left:1.5em}
    .slip ul{list-style:none;padding-left:0}
    .prompt{font-weight:bold}.place{color:#444}.call{border-top:1px solid #ccc;padding-top:.2em}
    .slip div+div{border-top:1px dotted #ccc;margin-top:.3em;padding-top:.3em}
    .blank{display:inline-block;width:4cm;border-bottom:1px solid #111}
    @page{size:A4;margin:1cm}
    @media print{body{margin:0;font-size:10.5pt}}
    """#
}
