// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Shell

exit(Program(words: Array(CommandLine.arguments.dropFirst())).run())
