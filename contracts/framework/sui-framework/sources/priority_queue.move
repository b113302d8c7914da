/// A queue that gives out the entry of the highest priority first: a binary heap in a vector.
module sui::priority_queue;

/// There is nothing to take.
const EPopFromEmptyHeap: u64 = 0;
/// Priorities and values differ in number.
const EUnequalLengths: u64 = 0;

/// The children of entry `i` are `2i + 1` and `2i + 2`, and no child has a higher priority than its parent.
public struct PriorityQueue<T: drop> has drop, store {
    entries: vector<Entry<T>>,
}

public struct Entry<T: drop> has drop, store {
    priority: u64,
    value: T,
}

public fun new<T: drop>(mut entries: vector<Entry<T>>): PriorityQueue<T> {
    let mut at = entries.length() / 2;
    while (at > 0) {
        at = at - 1;
        sink(&mut entries, at);
    };
    PriorityQueue { entries }
}

public fun pop_max<T: drop>(pq: &mut PriorityQueue<T>): (u64, T) {
    assert!(!pq.entries.is_empty(), EPopFromEmptyHeap);
    let Entry { priority, value } = pq.entries.swap_remove(0);
    sink(&mut pq.entries, 0);
    (priority, value)
}

public fun insert<T: drop>(pq: &mut PriorityQueue<T>, priority: u64, value: T) {
    pq.entries.push_back(Entry { priority, value });
    let mut at = pq.entries.length() - 1;
    while (at > 0 && pq.entries[at].priority > pq.entries[(at - 1) / 2].priority) {
        pq.entries.swap(at, (at - 1) / 2);
        at = (at - 1) / 2;
    }
}

public fun new_entry<T: drop>(priority: u64, value: T): Entry<T> {
    Entry { priority, value }
}

public fun create_entries<T: drop>(mut p: vector<u64>, mut v: vector<T>): vector<Entry<T>> {
    assert!(p.length() == v.length(), EUnequalLengths);
    p.reverse();
    v.reverse();
    vector::tabulate!(p.length(), |_| Entry { priority: p.pop_back(), value: v.pop_back() })
}

/// In the order of the heap.
public fun priorities<T: drop>(pq: &PriorityQueue<T>): vector<u64> {
    pq.entries.map_ref!(|entry| entry.priority)
}

/// Exchanges the entry at `at` with its greater child until no child is greater.
fun sink<T: drop>(entries: &mut vector<Entry<T>>, mut at: u64) {
    let n = entries.length();
    loop {
        let mut greatest = at;
        if (2 * at + 1 < n && entries[2 * at + 1].priority > entries[greatest].priority)
            greatest = 2 * at + 1;
        if (2 * at + 2 < n && entries[2 * at + 2].priority > entries[greatest].priority)
            greatest = 2 * at + 2;
        if (greatest == at) return;
        entries.swap(at, greatest);
        at = greatest;
    }
}
