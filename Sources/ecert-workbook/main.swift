// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Workbooks

exit(Worker.run(Array(CommandLine.arguments.dropFirst())))
