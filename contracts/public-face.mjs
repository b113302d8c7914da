// What the compiled packages offer to the world, checked on the bytecode itself: holes that no Move test can show,
// because the call that would use them must not exist.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { PACKAGES, resourceFile } from "./packages.mjs";

/** What every function that changes something demands: types that its caller must hold. */
const RIGHTS = {
  "revenue_pool::revenue_pool::create": ["&revenue_admin_cap::RevenueAdminCap"],
  "revenue_pool::revenue_pool::deposit": ["coin::Coin<T0>"],
  "revenue_pool::revenue_pool::withdraw_treasury": ["&revenue_admin_cap::RevenueAdminCap"],
  "revenue_pool::distribution::open": ["&revenue_admin_cap::RevenueAdminCap"],
  "revenue_pool::distribution::close": ["vector<payout_batch::BatchReceipt<T0>>"],
  "revenue_pool::payout_batch::pay": ["payout_batch::PayoutBatch<T0>"],
  "revenue_pool::payout_batch::give_back": ["payout_batch::PayoutBatch<T0>"],
  // An account gives no right by itself: anyone may have one.
  "revenue_pool::uploader_account::register": [],
  "membership::member_registry::create": ["&admin_cap::AdminCap"],
  "membership::member_registry::set_tier": ["&admin_cap::AdminCap"],
  "membership::membership::purchase": ["coin::Coin<T0>"],
  "membership::membership::renew": ["coin::Coin<T0>"],
  "membership::membership::upgrade": ["coin::Coin<T0>"],
  "content_registry::content_item::submit": ["&catalogue_cap::CatalogueCap"],
  "content_registry::content_item::approve": ["&moderator_cap::ModeratorCap"],
  "content_registry::content_item::reject": ["&moderator_cap::ModeratorCap"],
  "content_registry::content_item::take_down": ["&moderator_cap::ModeratorCap"],
  "content_registry::content_item::record_streams": ["&meter_cap::MeterCap"],
  "content_registry::stream_session::issue": ["&meter_cap::MeterCap"],
  "content_registry::moderator_cap::grant": ["&moderator_cap::ModeratorCap"],
  "content_registry::rating::rate": ["&membership::MembershipNFT", "&stream_session::StreamSession"],
};

/** Objects that only their own module may move. */
const NOT_TRANSFERABLE = [
  "RevenuePool",
  "Distribution",
  "PayoutBatch",
  "BatchReceipt",
  "UploaderAccount",
  "MemberRegistry",
  "ContentRegistry",
  "ContentItem",
  "StreamSession",
];

const CHECKS = {
  every_change_demands_its_right({ functions }) {
    const changing = functions.filter(changesSomething);
    assert.deepEqual(changing.map((f) => f.path).sort(), Object.keys(RIGHTS).sort());
    for (const f of changing)
      for (const right of RIGHTS[f.path]) assert(f.parameters.includes(right), `${f.path} lacks ${right}`);
  },

  nobody_makes_a_capability({ functions }) {
    const makers = functions.filter((f) => f.returns.some((type) => /Cap\b/.test(type)));
    assert.deepEqual(
      makers.map((f) => f.path),
      [],
    );
  },

  buyers_choose_a_tier_and_nothing_else({ functions }) {
    const { parameters } = functions.find((f) => f.path === "membership::membership::purchase");
    assert.deepEqual(parameters, [
      "&mut member_registry::MemberRegistry<T0>",
      "&mut revenue_pool::RevenuePool<T0>",
      "u8",
      "coin::Coin<T0>",
      "&clock::Clock",
      "&mut tx_context::TxContext",
    ]);
  },

  membership_money_goes_to_no_address({ functions }) {
    const addressed = functions.filter((f) => f.path.startsWith("membership::") && f.parameters.includes("address"));
    assert.deepEqual(
      addressed.map((f) => f.path),
      [],
    );
  },

  creators_money_leaves_by_distribution_only({ functions }) {
    const paying = functions.filter((f) => f.returns.some((type) => /(Coin|Balance)</.test(type)));
    assert.deepEqual(
      paying.map((f) => f.path),
      ["revenue_pool::revenue_pool::withdraw_treasury"],
    );
  },

  batches_touch_no_shared_object({ functions }) {
    for (const f of functions.filter((f) => /payout_batch::(pay|give_back)$/.test(f.path))) {
      assert.deepEqual(
        f.parameters.filter((type) => type.startsWith("&")),
        ["&mut tx_context::TxContext"],
        f.path,
      );
    }
  },

  objects_stay_where_they_belong({ structs }) {
    for (const name of NOT_TRANSFERABLE)
      assert.deepEqual(structs.find((s) => s.name === name)?.abilities, ["key"], name);
  },

  every_shared_object_has_a_version({ structs }) {
    for (const name of ["RevenuePool", "Distribution", "MemberRegistry", "ContentRegistry", "ContentItem"]) {
      assert.deepEqual(structs.find((s) => s.name === name).fields[1], { name: "version", type: "u64" }, name);
    }
  },
};

/** Runs the checks on the packages as they were built. */
export async function checkPublicFace() {
  const face = await readFace();
  return Object.entries(CHECKS).map(([name, check]) => verdict(name, () => check(face)));
}

async function readFace() {
  const face = { functions: [], structs: [] };
  for (const pkg of PACKAGES.filter(({ placeholder }) => placeholder)) {
    for (const module of JSON.parse(await readFile(resourceFile(pkg), "utf8")).abi) {
      face.structs.push(...module.structs);
      for (const f of module.functions) {
        face.functions.push({
          path: `${pkg.name}::${module.name}::${f.name}`,
          parameters: f.parameters.map(withoutAddresses),
          returns: f.returns.map(withoutAddresses),
        });
      }
    }
  }
  return face;
}

function withoutAddresses(type) {
  return type.replace(/0x[0-9a-f]+::/g, "");
}

/** A function that can write takes something mutable, a transaction context to make objects with, or an object itself. */
function changesSomething({ parameters }) {
  return parameters.some((type) => type.startsWith("&mut ") || /^(vector<)?(coin::Coin|payout_batch::)/.test(type));
}

function verdict(name, check) {
  const result = { package: "public-face", test: `public_face::${name}` };
  try {
    check();
    return { ...result, verdict: "pass" };
  } catch (e) {
    return { ...result, verdict: "fail", detail: e.message };
  }
}
