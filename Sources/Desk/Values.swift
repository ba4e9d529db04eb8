// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange
import Pictures
import RegistryCache

// What the desk hands up of the layers below it: values only, so that nobody above knows SQL or files.

public typealias CacheDamage = RegistryCache.CacheDamage
public typealias CacheError = RegistryCache.CacheError
public typealias CompletionRow = RegistryCache.CompletionRow
/// Counts of a day, as an import left them.
public typealias DaySnapshot = RegistryCache.DaySnapshot
public typealias EligibilityChange = RegistryCache.EligibilityChange
public typealias ImportCounts = RegistryCache.ImportCounts
/// Caches that a session keeps open.
public typealias KeptCaches = RegistryCache.KeptCaches
public typealias ListFilter = RegistryCache.ListFilter
public typealias ListedRow = RegistryCache.ListedRow
public typealias HeldPicture = RegistryCache.HeldPicture
public typealias NewPicture = RegistryCache.NewPicture
public typealias PictureOutcome = RegistryCache.PictureOutcome
public typealias PictureProblem = Pictures.PictureProblem
public typealias SourceStatus = RegistryCache.SourceStatus
public typealias ForeignFormat = Exchange.ForeignFormat
/// Why a file cannot be read.
public typealias ReadingError = Exchange.ExchangeError

public typealias DecisionDraft = RegistryCache.DecisionDraft
public typealias DecisionFilter = RegistryCache.DecisionFilter
public typealias LogCheck = RegistryCache.LogCheck
public typealias LoggedDecision = RegistryCache.LoggedDecision
