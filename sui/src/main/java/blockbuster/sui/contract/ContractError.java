// Written by contracts/build.mjs from the comments of the contracts' error constants; not to be edited.
package blockbuster.sui.contract;

/** What the abort codes of our packages, and of the framework, mean. */
public enum ContractError {
    MOVE_STDLIB_ASCII_INVALID_ASCII_CHARACTER(
            "move-stdlib", "ascii", 65536, "EInvalidAsciiCharacter", "A byte above 0x7F."),
    MOVE_STDLIB_ASCII_INVALID_INDEX(
            "move-stdlib", "ascii", 65537, "EInvalidIndex", "The index is past the end of the string."),
    MOVE_STDLIB_BIT_VECTOR_INDEX("move-stdlib", "bit_vector", 131072, "EIndex", "The index is past the end."),
    MOVE_STDLIB_BIT_VECTOR_LENGTH("move-stdlib", "bit_vector", 131073, "ELength", "A bit vector has 1 to 1023 bits."),
    MOVE_STDLIB_FIXED_POINT32_DENOMINATOR(
            "move-stdlib", "fixed_point32", 65537, "EDenominator", "The denominator is zero."),
    MOVE_STDLIB_FIXED_POINT32_DIVISION(
            "move-stdlib", "fixed_point32", 131074, "EDivision", "The quotient passes u64::MAX."),
    MOVE_STDLIB_FIXED_POINT32_MULTIPLICATION(
            "move-stdlib", "fixed_point32", 131075, "EMultiplication", "The product passes u64::MAX."),
    MOVE_STDLIB_FIXED_POINT32_DIVISION_BY_ZERO(
            "move-stdlib", "fixed_point32", 65540, "EDivisionByZero", "The divisor is zero."),
    MOVE_STDLIB_FIXED_POINT32_RATIO_OUT_OF_RANGE(
            "move-stdlib",
            "fixed_point32",
            131077,
            "ERatioOutOfRange",
            "The ratio is too great, or too small to differ from zero."),
    MOVE_STDLIB_OPTION_OPTION_IS_SET("move-stdlib", "option", 262144, "EOptionIsSet", "There is a value already."),
    MOVE_STDLIB_OPTION_OPTION_NOT_SET("move-stdlib", "option", 262145, "EOptionNotSet", "There is no value."),
    MOVE_STDLIB_STRING_INVALID_UTF8("move-stdlib", "string", 1, "EInvalidUtf8", "The bytes are not UTF-8."),
    MOVE_STDLIB_STRING_INVALID_INDEX(
            "move-stdlib", "string", 2, "EInvalidIndex", "The index is past the end, or inside a character."),
    MOVE_STDLIB_TYPE_NAME_NON_MODULE_TYPE(
            "move-stdlib", "type_name", 0, "ENonModuleType", "The type has no module: it is a primitive."),
    MOVE_STDLIB_VECTOR_INDEX_OUT_OF_BOUNDS(
            "move-stdlib", "vector", 131072, "EIndexOutOfBounds", "The index is past the end of the vector."),
    SUI_FRAMEWORK_ACCUMULATOR_NOT_SYSTEM_ADDRESS(
            "sui-framework", "accumulator", 0, "ENotSystemAddress", "Only the system does this."),
    SUI_FRAMEWORK_BAG_BAG_NOT_EMPTY("sui-framework", "bag", 0, "EBagNotEmpty", "Only an empty bag can be destroyed."),
    SUI_FRAMEWORK_BALANCE_NON_ZERO(
            "sui-framework", "balance", 0, "ENonZero", "Only an empty balance can be destroyed."),
    SUI_FRAMEWORK_BALANCE_OVERFLOW("sui-framework", "balance", 1, "EOverflow", "The supply would pass u64::MAX."),
    SUI_FRAMEWORK_BALANCE_NOT_ENOUGH("sui-framework", "balance", 2, "ENotEnough", "The balance is too small."),
    SUI_FRAMEWORK_BCS_OUT_OF_RANGE("sui-framework", "bcs", 0, "EOutOfRange", "The bytes end before the value does."),
    SUI_FRAMEWORK_BCS_NOT_BOOL("sui-framework", "bcs", 1, "ENotBool", "A boolean is 0 or 1."),
    SUI_FRAMEWORK_BCS_LEN_OUT_OF_RANGE("sui-framework", "bcs", 2, "ELenOutOfRange", "A length has at most five bytes."),
    SUI_FRAMEWORK_BORROW_WRONG_BORROW("sui-framework", "borrow", 0, "EWrongBorrow", "The receipt is another lender's."),
    SUI_FRAMEWORK_BORROW_WRONG_VALUE("sui-framework", "borrow", 1, "EWrongValue", "Another object comes back."),
    SUI_FRAMEWORK_CLOCK_NOT_SYSTEM_ADDRESS(
            "sui-framework", "clock", 0, "ENotSystemAddress", "Only the system sets the clock."),
    SUI_FRAMEWORK_COIN_BAD_WITNESS(
            "sui-framework", "coin", 0, "EBadWitness", "A currency's type must be a one-time witness."),
    SUI_FRAMEWORK_COIN_INVALID_ARG(
            "sui-framework", "coin", 1, "EInvalidArg", "A coin is divided into at least one part."),
    SUI_FRAMEWORK_COIN_NOT_ENOUGH("sui-framework", "coin", 2, "ENotEnough", "The coin is too small for that."),
    SUI_FRAMEWORK_DISPLAY_NOT_OWNER("sui-framework", "display", 0, "ENotOwner", "The publisher doesn't own the type."),
    SUI_FRAMEWORK_DISPLAY_VEC_LENGTH_MISMATCH(
            "sui-framework", "display", 1, "EVecLengthMismatch", "Names and templates differ in number."),
    SUI_FRAMEWORK_DYNAMIC_FIELD_FIELD_ALREADY_EXISTS(
            "sui-framework", "dynamic_field", 0, "EFieldAlreadyExists", "The parent has a field of this name."),
    SUI_FRAMEWORK_FUNDS_ACCUMULATOR_OVERFLOW(
            "sui-framework", "funds_accumulator", 0, "EOverflow", "The limits' sum passes u256::MAX."),
    SUI_FRAMEWORK_HEX_INVALID_HEX_LENGTH(
            "sui-framework", "hex", 0, "EInvalidHexLength", "A hex text has two digits for each byte."),
    SUI_FRAMEWORK_HEX_NOT_VALID_HEX_CHARACTER(
            "sui-framework", "hex", 1, "ENotValidHexCharacter", "A character that is no hex digit."),
    SUI_FRAMEWORK_KIOSK_NOT_OWNER("sui-framework", "kiosk", 0, "ENotOwner", "The capability is another kiosk's."),
    SUI_FRAMEWORK_KIOSK_INCORRECT_AMOUNT(
            "sui-framework", "kiosk", 1, "EIncorrectAmount", "The payment is not the price, or below the least price."),
    SUI_FRAMEWORK_KIOSK_NOT_ENOUGH("sui-framework", "kiosk", 2, "ENotEnough", "The kiosk has earned less than that."),
    SUI_FRAMEWORK_KIOSK_NOT_EMPTY("sui-framework", "kiosk", 3, "ENotEmpty", "Only an empty kiosk can be closed."),
    SUI_FRAMEWORK_KIOSK_LISTED_EXCLUSIVELY(
            "sui-framework", "kiosk", 4, "EListedExclusively", "Somebody holds the right to buy the item."),
    SUI_FRAMEWORK_KIOSK_WRONG_KIOSK(
            "sui-framework", "kiosk", 5, "EWrongKiosk", "The right, or the receipt, is another kiosk's."),
    SUI_FRAMEWORK_KIOSK_ALREADY_LISTED("sui-framework", "kiosk", 6, "EAlreadyListed", "The item is on offer already."),
    SUI_FRAMEWORK_KIOSK_UID_ACCESS_NOT_ALLOWED(
            "sui-framework", "kiosk", 7, "EUidAccessNotAllowed", "The kiosk doesn't let strangers at its fields."),
    SUI_FRAMEWORK_KIOSK_ITEM_LOCKED("sui-framework", "kiosk", 8, "EItemLocked", "A locked item leaves by a sale only."),
    SUI_FRAMEWORK_KIOSK_ITEM_IS_LISTED("sui-framework", "kiosk", 9, "EItemIsListed", "The item is on offer."),
    SUI_FRAMEWORK_KIOSK_ITEM_MISMATCH("sui-framework", "kiosk", 10, "EItemMismatch", "Another item comes back."),
    SUI_FRAMEWORK_KIOSK_ITEM_NOT_FOUND("sui-framework", "kiosk", 11, "EItemNotFound", "The kiosk has no such item."),
    SUI_FRAMEWORK_KIOSK_NOT_LISTED("sui-framework", "kiosk", 12, "ENotListed", "The item is not on offer."),
    SUI_FRAMEWORK_KIOSK_EXTENSION_NOT_OWNER(
            "sui-framework", "kiosk_extension", 0, "ENotOwner", "The capability is another kiosk's."),
    SUI_FRAMEWORK_KIOSK_EXTENSION_EXTENSION_NOT_ALLOWED(
            "sui-framework",
            "kiosk_extension",
            2,
            "EExtensionNotAllowed",
            "The extension may not do that, or not now."),
    SUI_FRAMEWORK_KIOSK_EXTENSION_EXTENSION_NOT_INSTALLED(
            "sui-framework", "kiosk_extension", 3, "EExtensionNotInstalled", "The kiosk doesn't have the extension."),
    SUI_FRAMEWORK_LINKED_TABLE_TABLE_NOT_EMPTY(
            "sui-framework", "linked_table", 0, "ETableNotEmpty", "Only an empty table can be destroyed."),
    SUI_FRAMEWORK_LINKED_TABLE_TABLE_IS_EMPTY(
            "sui-framework", "linked_table", 1, "ETableIsEmpty", "There is nothing to take."),
    SUI_FRAMEWORK_OBJECT_BAG_BAG_NOT_EMPTY(
            "sui-framework", "object_bag", 0, "EBagNotEmpty", "Only an empty bag can be destroyed."),
    SUI_FRAMEWORK_OBJECT_TABLE_TABLE_NOT_EMPTY(
            "sui-framework", "object_table", 0, "ETableNotEmpty", "Only an empty table can be destroyed."),
    SUI_FRAMEWORK_PACKAGE_NOT_ONE_TIME_WITNESS(
            "sui-framework", "package", 0, "ENotOneTimeWitness", "The value is not a one-time witness."),
    SUI_FRAMEWORK_PACKAGE_TOO_PERMISSIVE(
            "sui-framework", "package", 1, "ETooPermissive", "The policy can only become stricter."),
    SUI_FRAMEWORK_PACKAGE_ALREADY_AUTHORIZED(
            "sui-framework", "package", 2, "EAlreadyAuthorized", "An upgrade is under way already."),
    SUI_FRAMEWORK_PACKAGE_NOT_AUTHORIZED("sui-framework", "package", 3, "ENotAuthorized", "No upgrade was authorized."),
    SUI_FRAMEWORK_PACKAGE_WRONG_UPGRADE_CAP(
            "sui-framework", "package", 4, "EWrongUpgradeCap", "The receipt belongs to another capability."),
    SUI_FRAMEWORK_PAY_NO_COINS("sui-framework", "pay", 0, "ENoCoins", "There is nothing to join."),
    SUI_FRAMEWORK_SUI_ALREADY_MINTED(
            "sui-framework", "sui", 0, "EAlreadyMinted", "Only the network's genesis makes SUI."),
    SUI_FRAMEWORK_SUI_SENDER_NOT_SYSTEM_ADDRESS(
            "sui-framework", "sui", 1, "ESenderNotSystemAddress", "Only the system may do this."),
    SUI_FRAMEWORK_TABLE_TABLE_NOT_EMPTY(
            "sui-framework", "table", 0, "ETableNotEmpty", "Only an empty table can be destroyed."),
    SUI_FRAMEWORK_TABLE_VEC_INDEX_OUT_OF_BOUND(
            "sui-framework", "table_vec", 0, "EIndexOutOfBound", "The index is past the end."),
    SUI_FRAMEWORK_TABLE_VEC_TABLE_NON_EMPTY(
            "sui-framework", "table_vec", 1, "ETableNonEmpty", "Only an empty vector can be destroyed."),
    SUI_FRAMEWORK_TEST_SCENARIO_EMPTY_INVENTORY(
            "sui-framework", "test_scenario", 3, "EEmptyInventory", "There is no such object for this address."),
    SUI_FRAMEWORK_TEST_SCENARIO_CANT_RETURN_OBJECT(
            "sui-framework", "test_scenario", 4, "ECantReturnObject", "The object was not taken from here."),
    SUI_FRAMEWORK_TRANSFER_POLICY_ILLEGAL_RULE(
            "sui-framework",
            "transfer_policy",
            1,
            "EIllegalRule",
            "A receipt is of a rule that the policy doesn't have."),
    SUI_FRAMEWORK_TRANSFER_POLICY_UNKNOWN_REQUREMENT(
            "sui-framework", "transfer_policy", 2, "EUnknownRequrement", "The policy doesn't have the rule."),
    SUI_FRAMEWORK_TRANSFER_POLICY_RULE_ALREADY_SET(
            "sui-framework", "transfer_policy", 3, "ERuleAlreadySet", "The policy has the rule already."),
    SUI_FRAMEWORK_TRANSFER_POLICY_NOT_OWNER(
            "sui-framework", "transfer_policy", 4, "ENotOwner", "The capability is another policy's."),
    SUI_FRAMEWORK_TRANSFER_POLICY_NOT_ENOUGH(
            "sui-framework", "transfer_policy", 5, "ENotEnough", "The policy holds less than that."),
    SUI_FRAMEWORK_TX_CONTEXT_BAD_TX_HASH_LENGTH(
            "sui-framework", "tx_context", 0, "EBadTxHashLength", "A transaction hash has 32 bytes."),
    SUI_FRAMEWORK_VEC_MAP_KEY_ALREADY_EXISTS(
            "sui-framework", "vec_map", 0, "EKeyAlreadyExists", "The key is there already."),
    SUI_FRAMEWORK_VEC_MAP_KEY_DOES_NOT_EXIST("sui-framework", "vec_map", 1, "EKeyDoesNotExist", "No such key."),
    SUI_FRAMEWORK_VEC_MAP_MAP_NOT_EMPTY(
            "sui-framework", "vec_map", 2, "EMapNotEmpty", "Only an empty map can be destroyed."),
    SUI_FRAMEWORK_VEC_MAP_INDEX_OUT_OF_BOUNDS(
            "sui-framework", "vec_map", 3, "EIndexOutOfBounds", "The index is past the end."),
    SUI_FRAMEWORK_VEC_MAP_MAP_EMPTY("sui-framework", "vec_map", 4, "EMapEmpty", "There is nothing to take."),
    SUI_FRAMEWORK_VEC_MAP_UNEQUAL_LENGTHS(
            "sui-framework", "vec_map", 5, "EUnequalLengths", "Keys and values differ in number."),
    SUI_FRAMEWORK_VEC_SET_KEY_ALREADY_EXISTS(
            "sui-framework", "vec_set", 0, "EKeyAlreadyExists", "The key is there already."),
    SUI_FRAMEWORK_VEC_SET_KEY_DOES_NOT_EXIST("sui-framework", "vec_set", 1, "EKeyDoesNotExist", "No such key."),
    SUI_FRAMEWORK_VERSIONED_INVALID_UPGRADE(
            "sui-framework",
            "versioned",
            0,
            "EInvalidUpgrade",
            "The capability is another object's, or the version doesn't grow."),
    REVENUE_POOL_ANNOUNCEMENT_WRONG_VERSION(
            "revenue_pool",
            "announcement",
            0,
            "EWrongVersion",
            "This version of the package is switched off; call the package that the announcement was migrated to."),
    REVENUE_POOL_ANNOUNCEMENT_DISTRIBUTION_OPEN(
            "revenue_pool",
            "announcement",
            1,
            "EDistributionOpen",
            "The pool's last distribution is still open; close it first."),
    REVENUE_POOL_ANNOUNCEMENT_ALREADY_ANNOUNCED(
            "revenue_pool",
            "announcement",
            2,
            "EAlreadyAnnounced",
            "The pool has an announcement already; open or withdraw it first."),
    REVENUE_POOL_ANNOUNCEMENT_PERIOD_NOT_CONTIGUOUS(
            "revenue_pool",
            "announcement",
            3,
            "EPeriodNotContiguous",
            "The period must start where the last one ended; read `distributed_until_ms` of the pool."),
    REVENUE_POOL_ANNOUNCEMENT_PERIOD_EMPTY(
            "revenue_pool", "announcement", 4, "EPeriodEmpty", "The period must end after its start."),
    REVENUE_POOL_ANNOUNCEMENT_PERIOD_NOT_OVER(
            "revenue_pool",
            "announcement",
            5,
            "EPeriodNotOver",
            "The period isn't over; announce it after its end by the chain's clock."),
    REVENUE_POOL_ANNOUNCEMENT_EMPTY_POLICY(
            "revenue_pool", "announcement", 6, "EEmptyPolicy", "The policy needs a name."),
    REVENUE_POOL_ANNOUNCEMENT_BAD_MERKLE_ROOT(
            "revenue_pool", "announcement", 7, "EBadMerkleRoot", "The Merkle root must have 32 bytes."),
    REVENUE_POOL_ANNOUNCEMENT_INSUFFICIENT_POOL(
            "revenue_pool",
            "announcement",
            8,
            "EInsufficientPool",
            "The payouts take more than the creators' pool holds; read the pool again and split what is there."),
    REVENUE_POOL_ANNOUNCEMENT_WRONG_POOL(
            "revenue_pool",
            "announcement",
            9,
            "EWrongPool",
            "The announcement is of another pool; pass the pool that it names."),
    REVENUE_POOL_ANNOUNCEMENT_WINDOW_OVER(
            "revenue_pool", "announcement", 10, "EWindowOver", "The window for challenges is over."),
    REVENUE_POOL_ANNOUNCEMENT_BAD_RECEIPT_DIGEST(
            "revenue_pool",
            "announcement",
            11,
            "EBadReceiptDigest",
            "A receipt's digest must have 32 bytes: BLAKE2b-256 of the signed receipt."),
    REVENUE_POOL_ANNOUNCEMENT_NO_SUCH_CHALLENGE(
            "revenue_pool", "announcement", 12, "ENoSuchChallenge", "There is no unanswered challenge of this number."),
    REVENUE_POOL_ANNOUNCEMENT_BAD_REASON(
            "revenue_pool", "announcement", 13, "EBadReason", "An answer needs a reason of 1 to 256 bytes."),
    REVENUE_POOL_ANNOUNCEMENT_WINDOW_OPEN(
            "revenue_pool",
            "announcement",
            14,
            "EWindowOpen",
            "The window for challenges isn't over; open the distribution after `opens_at_ms`."),
    REVENUE_POOL_ANNOUNCEMENT_UNANSWERED_CHALLENGES(
            "revenue_pool",
            "announcement",
            15,
            "EUnansweredChallenges",
            "Answer every challenge first, or withdraw the announcement."),
    REVENUE_POOL_ANNOUNCEMENT_ALREADY_MIGRATED(
            "revenue_pool",
            "announcement",
            16,
            "EAlreadyMigrated",
            "The announcement is at this version already; there is nothing to migrate."),
    REVENUE_POOL_AUTHORITY_WRONG_VERSION(
            "revenue_pool",
            "authority",
            0,
            "EWrongVersion",
            "This version of the package is switched off; call the package that the authority was migrated to."),
    REVENUE_POOL_AUTHORITY_ALREADY_MIGRATED(
            "revenue_pool",
            "authority",
            1,
            "EAlreadyMigrated",
            "The authority is at this version already; there is nothing to migrate."),
    REVENUE_POOL_AUTHORITY_NOT_ONE_TIME_WITNESS(
            "revenue_pool",
            "authority",
            2,
            "ENotOneTimeWitness",
            "Only the module of the admin capability makes its authority, with its one-time witness."),
    REVENUE_POOL_AUTHORITY_NOT_ADMIN(
            "revenue_pool",
            "authority",
            3,
            "ENotAdmin",
            "This admin capability was handed over; use the one that the new administrator accepted."),
    REVENUE_POOL_AUTHORITY_REVOKED_CAP(
            "revenue_pool",
            "authority",
            4,
            "ERevokedCap",
            "This capability is not in force (any more); ask the administrator to grant you a new one."),
    REVENUE_POOL_AUTHORITY_NO_OFFER(
            "revenue_pool",
            "authority",
            5,
            "ENoOffer",
            "Nobody is offered the administration; ask the administrator to offer it first."),
    REVENUE_POOL_AUTHORITY_WRONG_RECEIVER(
            "revenue_pool",
            "authority",
            6,
            "EWrongReceiver",
            "The administration is offered to another address; accept it from the one that the offer names."),
    REVENUE_POOL_CLAIMS_WRONG_VERSION(
            "revenue_pool",
            "claims",
            0,
            "EWrongVersion",
            "This version of the package is switched off; call the package that the claims were migrated to."),
    REVENUE_POOL_CLAIMS_ALREADY_REDEEMED(
            "revenue_pool", "claims", 1, "EAlreadyRedeemed", "This claim is redeemed already."),
    REVENUE_POOL_CLAIMS_NO_SUCH_CLAIM(
            "revenue_pool",
            "claims",
            2,
            "ENoSuchClaim",
            "The payout tree holds no such claim; check amount, path and account."),
    REVENUE_POOL_CLAIMS_ZERO_CLAIM("revenue_pool", "claims", 3, "EZeroClaim", "A claim is more than nothing."),
    REVENUE_POOL_CLAIMS_ALREADY_MIGRATED(
            "revenue_pool",
            "claims",
            4,
            "EAlreadyMigrated",
            "The claims are at this version already; there is nothing to migrate."),
    REVENUE_POOL_DISTRIBUTION_WRONG_VERSION(
            "revenue_pool",
            "distribution",
            0,
            "EWrongVersion",
            "This version of the package is switched off; call the package that the distribution was migrated to."),
    REVENUE_POOL_DISTRIBUTION_LENGTH_MISMATCH(
            "revenue_pool", "distribution", 1, "ELengthMismatch", "Give as many batch amounts as digests and workers."),
    REVENUE_POOL_DISTRIBUTION_TOO_MANY_BATCHES(
            "revenue_pool",
            "distribution",
            2,
            "ETooManyBatches",
            "At most 1000 batches, for one transaction must be able to close them; put more payouts into each."),
    REVENUE_POOL_DISTRIBUTION_ZERO_BATCH(
            "revenue_pool", "distribution", 3, "EZeroBatch", "Every batch needs money; leave empty ones out."),
    REVENUE_POOL_DISTRIBUTION_BAD_DIGEST(
            "revenue_pool",
            "distribution",
            4,
            "EBadDigest",
            "A batch's digest must have 32 bytes; make it with `payout_batch::digest_of`."),
    REVENUE_POOL_DISTRIBUTION_NOT_AS_ANNOUNCED(
            "revenue_pool",
            "distribution",
            5,
            "ENotAsAnnounced",
            "The batches must hold exactly what the announcement pays."),
    REVENUE_POOL_DISTRIBUTION_WRONG_POOL(
            "revenue_pool",
            "distribution",
            6,
            "EWrongPool",
            "The distribution is of another pool; pass the pool that it names."),
    REVENUE_POOL_DISTRIBUTION_ALREADY_CLOSED(
            "revenue_pool",
            "distribution",
            7,
            "EAlreadyClosed",
            "The distribution is closed already; nothing is left to do."),
    REVENUE_POOL_DISTRIBUTION_MISSING_RECEIPTS(
            "revenue_pool",
            "distribution",
            8,
            "EMissingReceipts",
            "Pass the receipts of all batches; pay or give back the batches that are still out first."),
    REVENUE_POOL_DISTRIBUTION_WRONG_DISTRIBUTION(
            "revenue_pool",
            "distribution",
            9,
            "EWrongDistribution",
            "A receipt is of another distribution; pass only this one's."),
    REVENUE_POOL_DISTRIBUTION_ALREADY_MIGRATED(
            "revenue_pool",
            "distribution",
            10,
            "EAlreadyMigrated",
            "The distribution is at this version already; there is nothing to migrate."),
    REVENUE_POOL_PAYOUT_BATCH_LENGTH_MISMATCH(
            "revenue_pool", "payout_batch", 0, "ELengthMismatch", "Give as many amounts as recipients."),
    REVENUE_POOL_PAYOUT_BATCH_DIGEST_MISMATCH(
            "revenue_pool",
            "payout_batch",
            1,
            "EDigestMismatch",
            "This is not the list that the batch commits to; pay exactly that one, or give the batch back."),
    REVENUE_POOL_PAYOUT_BATCH_AMOUNTS_EXCEED_FUNDS(
            "revenue_pool",
            "payout_batch",
            2,
            "EAmountsExceedFunds",
            "The list pays more than the batch holds; give the batch back."),
    REVENUE_POOL_PAYOUT_TREE_BAD_HASH("revenue_pool", "payout_tree", 0, "EBadHash", "A hash must have 32 bytes."),
    REVENUE_POOL_PAYOUT_TREE_SUM_TOO_LARGE(
            "revenue_pool", "payout_tree", 1, "ESumTooLarge", "The sums must fit in 64 bits together."),
    REVENUE_POOL_PAYOUT_TREE_UNEVEN_PATH(
            "revenue_pool", "payout_tree", 2, "EUnevenPath", "Give as many sums as hashes and sides."),
    REVENUE_POOL_REVENUE_POOL_WRONG_VERSION(
            "revenue_pool",
            "revenue_pool",
            0,
            "EWrongVersion",
            "This version of the package is switched off; call the package that the pool was migrated to."),
    REVENUE_POOL_REVENUE_POOL_SHARE_OUT_OF_BOUNDS(
            "revenue_pool",
            "revenue_pool",
            1,
            "EShareOutOfBounds",
            "The creators' share must be within 5000 to 9500 basis points."),
    REVENUE_POOL_REVENUE_POOL_ZERO_AMOUNT(
            "revenue_pool", "revenue_pool", 2, "EZeroAmount", "The amount must be more than zero."),
    REVENUE_POOL_REVENUE_POOL_INSUFFICIENT_TREASURY(
            "revenue_pool",
            "revenue_pool",
            3,
            "EInsufficientTreasury",
            "The treasury holds less than that; withdraw at most what it holds."),
    REVENUE_POOL_REVENUE_POOL_ALREADY_MIGRATED(
            "revenue_pool",
            "revenue_pool",
            4,
            "EAlreadyMigrated",
            "The pool is at this version already; there is nothing to migrate."),
    REVENUE_POOL_REVENUE_POOL_WINDOW_TOO_LONG(
            "revenue_pool", "revenue_pool", 5, "EWindowTooLong", "The window for challenges is at most 30 days."),
    REVENUE_POOL_UPLOADER_ACCOUNT_EMPTY_NAME(
            "revenue_pool", "uploader_account", 0, "EEmptyName", "Give the account a name."),
    REVENUE_POOL_UPLOADER_ACCOUNT_NAME_TOO_LONG(
            "revenue_pool", "uploader_account", 1, "ENameTooLong", "Choose a name of at most 64 bytes."),
    MEMBERSHIP_MEMBER_REGISTRY_WRONG_VERSION(
            "membership",
            "member_registry",
            0,
            "EWrongVersion",
            "This version of the package is switched off; call the package that the registry was migrated to."),
    MEMBERSHIP_MEMBER_REGISTRY_UNKNOWN_TIER(
            "membership",
            "member_registry",
            1,
            "EUnknownTier",
            "There is no such tier; choose one of those that the registry lists."),
    MEMBERSHIP_MEMBER_REGISTRY_PRICE_OUT_OF_BOUNDS(
            "membership",
            "member_registry",
            2,
            "EPriceOutOfBounds",
            "The price must be at least one base unit and at most 10^15 (a million SUI)."),
    MEMBERSHIP_MEMBER_REGISTRY_DURATION_OUT_OF_BOUNDS(
            "membership",
            "member_registry",
            3,
            "EDurationOutOfBounds",
            "The duration must be within a minute and 366 days."),
    MEMBERSHIP_MEMBER_REGISTRY_HEIGHT_OUT_OF_BOUNDS(
            "membership", "member_registry", 4, "EHeightOutOfBounds", "The height must be within 144 to 4320 lines."),
    MEMBERSHIP_MEMBER_REGISTRY_STREAMS_OUT_OF_BOUNDS(
            "membership", "member_registry", 5, "EStreamsOutOfBounds", "The number of streams must be within 1 to 16."),
    MEMBERSHIP_MEMBER_REGISTRY_ALREADY_MIGRATED(
            "membership",
            "member_registry",
            6,
            "EAlreadyMigrated",
            "The registry is at this version already; there is nothing to migrate."),
    MEMBERSHIP_MEMBERSHIP_WRONG_POOL(
            "membership",
            "membership",
            0,
            "EWrongPool",
            "The money of this registry goes into another pool; pass the pool that the registry names."),
    MEMBERSHIP_MEMBERSHIP_WRONG_PRICE(
            "membership",
            "membership",
            1,
            "EWrongPrice",
            "Pay exactly the price; it may have changed, so read it again."),
    MEMBERSHIP_MEMBERSHIP_WRONG_REGISTRY(
            "membership",
            "membership",
            2,
            "EWrongRegistry",
            "The membership is of another registry; pass the registry that it names."),
    MEMBERSHIP_MEMBERSHIP_EXPIRED(
            "membership", "membership", 3, "EExpired", "The membership has expired; renew it first."),
    MEMBERSHIP_MEMBERSHIP_NOT_AN_UPGRADE(
            "membership", "membership", 4, "ENotAnUpgrade", "Choose a tier above the current one."),
    CONTENT_REGISTRY_CONTENT_ITEM_WRONG_VERSION(
            "content_registry",
            "content_item",
            0,
            "EWrongVersion",
            "This version of the package is switched off; call the package that the title was migrated to."),
    CONTENT_REGISTRY_CONTENT_ITEM_BAD_TITLE(
            "content_registry", "content_item", 1, "EBadTitle", "The title's name must have 1 to 200 bytes."),
    CONTENT_REGISTRY_CONTENT_ITEM_TEXT_TOO_LONG(
            "content_registry",
            "content_item",
            2,
            "ETextTooLong",
            "The description may have 4000 bytes, genre and language 64 each."),
    CONTENT_REGISTRY_CONTENT_ITEM_DURATION_OUT_OF_BOUNDS(
            "content_registry",
            "content_item",
            3,
            "EDurationOutOfBounds",
            "The film must last between a millisecond and 24 hours."),
    CONTENT_REGISTRY_CONTENT_ITEM_BAD_BLOB_COUNT(
            "content_registry", "content_item", 4, "EBadBlobCount", "The film must have 1 to 256 blobs."),
    CONTENT_REGISTRY_CONTENT_ITEM_BAD_BLOB_ID(
            "content_registry",
            "content_item",
            5,
            "EBadBlobId",
            "Every blob id, the poster's too, must have 1 to 64 bytes."),
    CONTENT_REGISTRY_CONTENT_ITEM_BAD_SEGMENT_ROOT(
            "content_registry", "content_item", 6, "EBadSegmentRoot", "The segments' Merkle root must have 32 bytes."),
    CONTENT_REGISTRY_CONTENT_ITEM_NOT_IN_REVIEW(
            "content_registry",
            "content_item",
            7,
            "ENotInReview",
            "The title does not wait for a decision (any more)."),
    CONTENT_REGISTRY_CONTENT_ITEM_NOT_APPROVED(
            "content_registry", "content_item", 8, "ENotApproved", "The title is not on the shelf."),
    CONTENT_REGISTRY_CONTENT_ITEM_BAD_REASON(
            "content_registry", "content_item", 9, "EBadReason", "The reason must have 1 to 500 bytes."),
    CONTENT_REGISTRY_CONTENT_ITEM_NEVER_PUBLISHED(
            "content_registry",
            "content_item",
            10,
            "ENeverPublished",
            "The title was never on the shelf, so nobody can have watched it."),
    CONTENT_REGISTRY_CONTENT_ITEM_PLAYS_OUT_OF_BOUNDS(
            "content_registry", "content_item", 11, "EPlaysOutOfBounds", "Report 1 to 1000000 plays at a time."),
    CONTENT_REGISTRY_CONTENT_ITEM_CREDIT_EXCEEDS_FILM(
            "content_registry",
            "content_item",
            12,
            "ECreditExceedsFilm",
            "Credit at most the film's length for each play."),
    CONTENT_REGISTRY_CONTENT_ITEM_ALREADY_MIGRATED(
            "content_registry",
            "content_item",
            13,
            "EAlreadyMigrated",
            "The title is at this version already; there is nothing to migrate."),
    CONTENT_REGISTRY_CONTENT_REGISTRY_WRONG_VERSION(
            "content_registry",
            "content_registry",
            0,
            "EWrongVersion",
            "This version of the package is switched off; call the package that the registry was migrated to."),
    CONTENT_REGISTRY_CONTENT_REGISTRY_ALREADY_MIGRATED(
            "content_registry",
            "content_registry",
            1,
            "EAlreadyMigrated",
            "The registry is at this version already; there is nothing to migrate."),
    CONTENT_REGISTRY_RATING_BAD_STARS("content_registry", "rating", 0, "EBadStars", "Give 1 to 5 stars."),
    CONTENT_REGISTRY_RATING_EXPIRED_MEMBERSHIP(
            "content_registry", "rating", 1, "EExpiredMembership", "The membership has expired; renew it first."),
    CONTENT_REGISTRY_RATING_WRONG_CONTENT(
            "content_registry",
            "rating",
            2,
            "EWrongContent",
            "The receipt is for another title; pass one for this title."),
    CONTENT_REGISTRY_RATING_WRONG_MEMBERSHIP(
            "content_registry",
            "rating",
            3,
            "EWrongMembership",
            "The receipt is for another membership; pass the one that watched."),
    CONTENT_REGISTRY_RATING_NOT_WATCHED(
            "content_registry", "rating", 4, "ENotWatched", "Nothing was watched; only those who watched can rate."),
    CONTENT_REGISTRY_STREAM_SESSION_CREDIT_EXCEEDS_FILM(
            "content_registry", "stream_session", 0, "ECreditExceedsFilm", "Credit at most the film's length.");

    private final String packageName;
    private final String module;
    private final long code;
    private final String constant;
    private final String sentence;

    ContractError(String packageName, String module, long code, String constant, String sentence) {
        this.packageName = packageName;
        this.module = module;
        this.code = code;
        this.constant = constant;
        this.sentence = sentence;
    }

    /** The package's name in the contracts' sources. */
    public String packageName() {
        return packageName;
    }

    public String module() {
        return module;
    }

    public long code() {
        return code;
    }

    /** The name in the Move source. */
    public String constant() {
        return constant;
    }

    /** The constant's comment there, for people. */
    public String sentence() {
        return sentence;
    }
}
