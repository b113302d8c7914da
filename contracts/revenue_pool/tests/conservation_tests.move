/// Every base unit that came in is in exactly one place, after every step of any order of steps.
#[test_only, allow(implicit_const_copy)]
module revenue_pool::conservation_tests;

use revenue_pool::claims::Claims;
use revenue_pool::payout_batch::{Self, BatchReceipt, PayoutBatch};
use revenue_pool::payout_tree;
use revenue_pool::revenue_pool::RevenuePool;
use revenue_pool::uploader_account::{Self, UploaderAccount};
use revenue_pool::world;
use std::bcs;
use sui::clock::Clock;
use sui::hash;
use sui::sui::SUI;
use sui::test_scenario::{Self as ts, Scenario};

const PAYER: address = @0xFA;
const CREATORS: vector<address> = vector[@0xC1, @0xC2, @0xC3];
/// A creator without an account.
const LATE: address = @0xC4;

public struct Books has drop {
    random: u64,
    now_ms: u64,
    deposited: u64,
    withdrawn: u64,
    /// In batches that the worker holds: their funds and the lists they pay.
    batches: vector<Planned>,
    /// In receipts that the admin holds.
    unpaid: u64,
    receipts: u64,
    paid: u64,
    /// Set aside and not redeemed, newest last, with what the batches beside it hold.
    claims: vector<SetAside>,
    redeemed: u64,
    open: bool,
}

public struct SetAside has copy, drop {
    claims: ID,
    amount: u64,
    batched: u64,
}

public struct Planned has copy, drop {
    funds: u64,
    amounts: vector<u64>,
}

#[test]
fun no_order_of_steps_creates_or_loses_money_1() {
    walk(1, 120)
}

#[test]
fun no_order_of_steps_creates_or_loses_money_2() {
    walk(2, 120)
}

#[test]
fun no_order_of_steps_creates_or_loses_money_3() {
    walk(3, 120)
}

#[test]
fun no_order_of_steps_creates_or_loses_money_4() {
    walk(4, 120)
}

fun walk(seed: u64, steps: u64) {
    let mut s = world::begin();
    let mut books = Books {
        random: seed,
        now_ms: world::start_ms(),
        deposited: 0,
        withdrawn: 0,
        batches: vector[],
        unpaid: 0,
        receipts: 0,
        paid: 0,
        claims: vector[],
        redeemed: 0,
        open: false,
    };
    let mut i = 0;
    while (i < steps) {
        books.step(&mut s);
        books.check(&mut s);
        i = i + 1;
    };
    // The walk was one worth taking.
    assert!(books.paid > 0 && books.withdrawn > 0 && books.redeemed > 0);
    s.end();
}

fun step(self: &mut Books, s: &mut Scenario) {
    match (self.below(7)) {
        0 => self.deposit(s),
        1 => self.withdraw(s),
        2 => if (!self.open) self.open(s),
        3 | 4 => if (!self.batches.is_empty()) self.settle_batch(s),
        5 => if (!self.claims.is_empty()) self.redeem(s),
        _ => if (self.open && self.batches.is_empty()) self.close(s),
    }
}

fun deposit(self: &mut Books, s: &mut Scenario) {
    let amount = self.below(1_000_000) + 1;
    world::deposit(s, PAYER, amount);
    self.deposited = self.deposited + amount;
}

fun withdraw(self: &mut Books, s: &mut Scenario) {
    let available = world::treasury(s);
    if (available == 0) return;
    let amount = self.below(available) + 1;
    world::withdraw(s, amount);
    self.withdrawn = self.withdrawn + amount;
}

/// Up to three batches of a quarter of the pool each, whose lists pay all or a part of it, and sometimes a claim of another.
fun open(self: &mut Books, s: &mut Scenario) {
    let quarter = world::creator_pool(s) / 4;
    let n = if (quarter == 0) 0 else self.below(4);
    let planned = vector::tabulate!(n, |_| {
        let amounts = CREATORS.map!(|_| self.below(quarter / 3 + 1));
        Planned { funds: quarter, amounts }
    });
    let claimed = self.below(2) * quarter;
    self.now_ms = self.now_ms + world::week_ms();
    world::advance_to(s, self.now_ms);
    world::announce(s, self.now_ms, root_hash(n * quarter, claimed), n * quarter, claimed, 0);
    world::open_announced(
        s,
        planned.map!(|p| p.funds),
        planned.map!(|p| payout_batch::digest_of(&CREATORS, &p.amounts)),
        planned.map!(|_| world::worker()),
    );
    if (claimed > 0) {
        s.next_tx(LATE);
        let claims = s.take_shared<Claims<SUI>>();
        self
            .claims
            .push_back(SetAside {
                claims: object::id(&claims),
                amount: claimed,
                batched: n * quarter,
            });
        ts::return_shared(claims);
    };
    self.batches = planned;
    self.open = true;
}

/// Pays a batch or, one time in four, gives it back.
fun settle_batch(self: &mut Books, s: &mut Scenario) {
    s.next_tx(world::worker());
    let batch = s.take_from_sender<PayoutBatch<SUI>>();
    let planned = self.take_planned(&batch);
    self.receipts = self.receipts + 1;
    if (self.below(4) == 0) {
        batch.give_back(s.ctx());
        self.unpaid = self.unpaid + planned.funds;
    } else {
        batch.pay(CREATORS, planned.amounts, s.ctx());
        let paid = planned.amounts.fold!(0, |sum, amount| sum + amount);
        self.paid = self.paid + paid;
        self.unpaid = self.unpaid + planned.funds - paid;
    }
}

/// The late creator redeems the oldest claim.
fun redeem(self: &mut Books, s: &mut Scenario) {
    let SetAside { claims, amount, batched } = self.claims.remove(0);
    s.next_tx(LATE);
    let clock = s.take_shared<Clock>();
    uploader_account::register(b"Late".to_string(), &clock, s.ctx());
    ts::return_shared(clock);
    s.next_tx(LATE);
    let mut claims = s.take_shared_by_id<Claims<SUI>>(claims);
    let account = s.take_from_sender<UploaderAccount>();
    let path = payout_tree::path(
        vector[true],
        vector[paid_leaf_hash(batched)],
        vector[batched],
        vector[0],
        vector[0],
    );
    claims.redeem(&account, amount, path, s.ctx());
    s.return_to_sender(account);
    ts::return_shared(claims);
    self.redeemed = self.redeemed + amount;
}

fun close(self: &mut Books, s: &mut Scenario) {
    world::close(s);
    self.unpaid = 0;
    self.receipts = 0;
    self.open = false;
}

fun check(self: &Books, s: &mut Scenario) {
    s.next_tx(PAYER);
    let pool = s.take_shared<RevenuePool<SUI>>();
    let in_pool = pool.creator_pool_value() + pool.treasury_value();
    ts::return_shared(pool);
    let in_batches = self.batches.fold!(0, |sum, planned| sum + planned.funds);
    let set_aside = self.claims.fold!(0, |sum, claim| sum + claim.amount);
    assert!(
        in_pool + in_batches + self.unpaid + self.paid + set_aside + self.redeemed + self.withdrawn
        == self.deposited,
    );
    assert!(world::coins_of(s, LATE).fold!(0, |a, b| a + b) == self.redeemed);

    let mut in_wallets = 0;
    CREATORS.do!(
        |creator| in_wallets = in_wallets + world::coins_of(s, creator).fold!(0, |a, b| a + b),
    );
    assert!(in_wallets == self.paid);
    s.next_tx(world::admin());
    assert!(s.ids_for_sender<BatchReceipt<SUI>>().length() == self.receipts);
    s.next_tx(world::worker());
    assert!(s.ids_for_sender<PayoutBatch<SUI>>().length() == self.batches.length());
}

fun take_planned(self: &mut Books, batch: &PayoutBatch<SUI>): Planned {
    let mut i = 0;
    while (payout_batch::digest_of(&CREATORS, &self.batches[i].amounts) != batch.digest()) i =
        i + 1;
    self.batches.remove(i)
}

/// The tree of one creator who is paid everything that is paid, and the late one.
fun root_hash(paid: u64, claimed: u64): vector<u8> {
    let mut preimage = x"01";
    preimage.append(paid_leaf_hash(paid));
    preimage.append(bcs::to_bytes(&payout_tree::sums(paid, 0, 0)));
    preimage.append(payout_tree::leaf(LATE, payout_tree::sums(0, claimed, 0)).hash());
    preimage.append(bcs::to_bytes(&payout_tree::sums(0, claimed, 0)));
    hash::blake2b256(&preimage)
}

fun paid_leaf_hash(paid: u64): vector<u8> {
    payout_tree::leaf(CREATORS[0], payout_tree::sums(paid, 0, 0)).hash()
}

/// The next pseudo-random number under `bound` (a linear congruential generator).
fun below(self: &mut Books, bound: u64): u64 {
    let next = (self.random as u128) * 6_364_136_223_846_793_005 + 1_442_695_040_888_963_407;
    self.random = (next & 0xFFFF_FFFF_FFFF_FFFF) as u64;
    (self.random >> 33) % bound
}
