/// Every base unit that came in is in exactly one place, after every step of any order of steps.
#[test_only, allow(implicit_const_copy)]
module revenue_pool::conservation_tests;

use revenue_pool::payout_batch::{Self, BatchReceipt, PayoutBatch};
use revenue_pool::revenue_pool::RevenuePool;
use revenue_pool::world;
use sui::sui::SUI;
use sui::test_scenario::{Self as ts, Scenario};

const PAYER: address = @0xFA;
const CREATORS: vector<address> = vector[@0xC1, @0xC2, @0xC3];

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
    open: bool,
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
        open: false,
    };
    let mut i = 0;
    while (i < steps) {
        books.step(&mut s);
        books.check(&mut s);
        i = i + 1;
    };
    // The walk was one worth taking.
    assert!(books.paid > 0 && books.withdrawn > 0);
    s.end();
}

fun step(self: &mut Books, s: &mut Scenario) {
    match (self.below(6)) {
        0 => self.deposit(s),
        1 => self.withdraw(s),
        2 => if (!self.open) self.open(s),
        3 | 4 => if (!self.batches.is_empty()) self.settle_batch(s),
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

/// Up to three batches of a third of the pool each, whose lists pay all or a part of it.
fun open(self: &mut Books, s: &mut Scenario) {
    let third = world::creator_pool(s) / 3;
    let n = if (third == 0) 0 else self.below(4);
    let planned = vector::tabulate!(n, |_| {
        let amounts = CREATORS.map!(|_| self.below(third / 3 + 1));
        Planned { funds: third, amounts }
    });
    self.now_ms = self.now_ms + world::week_ms();
    world::advance_to(s, self.now_ms);
    world::open(
        s,
        self.now_ms,
        planned.map!(|p| p.funds),
        planned.map!(|p| payout_batch::digest_of(&CREATORS, &p.amounts)),
    );
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
    assert!(in_pool + in_batches + self.unpaid + self.paid + self.withdrawn == self.deposited);

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

/// The next pseudo-random number under `bound` (a linear congruential generator).
fun below(self: &mut Books, bound: u64): u64 {
    let next = (self.random as u128) * 6_364_136_223_846_793_005 + 1_442_695_040_888_963_407;
    self.random = (next & 0xFFFF_FFFF_FFFF_FFFF) as u64;
    (self.random >> 33) % bound
}
