// What the compiled packages offer to the world, checked on the bytecode itself: holes that no Move test can show,
// because the call that would use them must not exist.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { runChecks } from "./checks.mjs";
import { PACKAGES, resourceFile } from "./packages.mjs";

const REVENUE_ADMIN = [
  "&authority::Authority<revenue_admin_cap::RevenueAdminCap>",
  "&revenue_admin_cap::RevenueAdminCap",
];
const DISTRIBUTOR = ["&authority::Authority<revenue_admin_cap::RevenueAdminCap>", "&distributor_cap::DistributorCap"];
const MEMBERSHIP_ADMIN = ["&authority::Authority<admin_cap::AdminCap>", "&admin_cap::AdminCap"];
const CONTENT = "&authority::Authority<content_admin_cap::ContentAdminCap>";
const CONTENT_ADMIN = [CONTENT, "&content_admin_cap::ContentAdminCap"];
const MODERATOR = [CONTENT, "&moderator_cap::ModeratorCap"];
const CATALOGUE = [CONTENT, "&catalogue_cap::CatalogueCap"];
const METER = [CONTENT, "&meter_cap::MeterCap"];

/** What every function that changes something demands: types that its caller must hold, and the authority that they are checked by. */
const RIGHTS = {
  // T0 is a one-time witness here, and the type of the admin capability below.
  "revenue_pool::authority::create": ["T0", "&T1"],
  "revenue_pool::authority::offer": ["&T0"],
  "revenue_pool::authority::withdraw_offer": ["&T0"],
  "revenue_pool::authority::accept": ["&T0"],
  "revenue_pool::authority::grant": ["&T0", "&T1"],
  "revenue_pool::authority::revoke": ["&T0"],
  "revenue_pool::authority::migrate": ["&T0"],
  // Whom the offer names is checked against the sender.
  "revenue_pool::revenue_admin_cap::accept": [],
  "revenue_pool::revenue_admin_cap::grant_distributor": ["&revenue_admin_cap::RevenueAdminCap"],
  "revenue_pool::revenue_pool::create": REVENUE_ADMIN,
  "revenue_pool::revenue_pool::deposit": ["coin::Coin<T0>"],
  "revenue_pool::revenue_pool::withdraw_treasury": REVENUE_ADMIN,
  "revenue_pool::revenue_pool::set_challenge_window": REVENUE_ADMIN,
  "revenue_pool::revenue_pool::migrate": REVENUE_ADMIN,
  "revenue_pool::announcement::announce": DISTRIBUTOR,
  "revenue_pool::announcement::withdraw": DISTRIBUTOR,
  // Anyone may challenge: it stops nobody.
  "revenue_pool::announcement::challenge": [],
  "revenue_pool::announcement::answer": DISTRIBUTOR,
  "revenue_pool::announcement::migrate": REVENUE_ADMIN,
  "revenue_pool::distribution::open": DISTRIBUTOR,
  "revenue_pool::distribution::close": ["vector<payout_batch::BatchReceipt<T0>>"],
  "revenue_pool::distribution::migrate": REVENUE_ADMIN,
  "revenue_pool::claims::redeem": ["&uploader_account::UploaderAccount"],
  "revenue_pool::claims::migrate": REVENUE_ADMIN,
  "revenue_pool::payout_batch::pay": ["payout_batch::PayoutBatch<T0>"],
  "revenue_pool::payout_batch::give_back": ["payout_batch::PayoutBatch<T0>"],
  // An account gives no right by itself: anyone may have one.
  "revenue_pool::uploader_account::register": [],
  "membership::admin_cap::accept": [],
  "membership::member_registry::create": MEMBERSHIP_ADMIN,
  "membership::member_registry::set_tier": MEMBERSHIP_ADMIN,
  "membership::member_registry::migrate": MEMBERSHIP_ADMIN,
  "membership::membership::purchase": ["coin::Coin<T0>"],
  "membership::membership::renew": ["coin::Coin<T0>"],
  "membership::membership::upgrade": ["coin::Coin<T0>"],
  "content_registry::content_admin_cap::accept": [],
  "content_registry::content_admin_cap::grant_moderator": ["&content_admin_cap::ContentAdminCap"],
  "content_registry::content_admin_cap::grant_catalogue": ["&content_admin_cap::ContentAdminCap"],
  "content_registry::content_admin_cap::grant_meter": ["&content_admin_cap::ContentAdminCap"],
  "content_registry::content_registry::migrate": CONTENT_ADMIN,
  "content_registry::content_item::submit": CATALOGUE,
  "content_registry::content_item::approve": MODERATOR,
  "content_registry::content_item::reject": MODERATOR,
  "content_registry::content_item::take_down": MODERATOR,
  "content_registry::content_item::record_streams": METER,
  "content_registry::content_item::migrate": CONTENT_ADMIN,
  "content_registry::stream_session::issue": METER,
  "content_registry::rating::rate": ["&membership::MembershipNFT", "&stream_session::StreamSession"],
};

/** Shared objects, which outlive an upgrade. */
const VERSIONED = [
  "Authority",
  "RevenuePool",
  "Announcement",
  "Distribution",
  "Claims",
  "MemberRegistry",
  "ContentRegistry",
  "ContentItem",
];

/**
 * Changes that see no shared object: a batch is paid as it was promised, whatever was upgraded since, and in parallel; an
 * account gives no right; an authority is made by publishing.
 */
const WITHOUT_VERSION = [
  "revenue_pool::authority::create",
  "revenue_pool::payout_batch::give_back",
  "revenue_pool::payout_batch::pay",
  "revenue_pool::uploader_account::register",
];

/** Objects that only their own module may move. */
const NOT_TRANSFERABLE = [
  ...VERSIONED,
  "PayoutBatch",
  "BatchReceipt",
  "UploaderAccount",
  "StreamSession",
  "RevenueAdminCap",
  "AdminCap",
  "ContentAdminCap",
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

  every_shared_object_has_a_version_and_a_way_up({ structs, functions }) {
    for (const name of VERSIONED) {
      const { fields } = structs.find((s) => s.name === name);
      assert.deepEqual(fields[1], { name: "version", type: "u64" }, name);
      const migrate = functions.find((f) => f.path.endsWith("::migrate") && f.parameters[0].includes(`::${name}`));
      assert(migrate, `nothing migrates a ${name}`);
    }
  },

  every_change_sees_a_version({ functions }) {
    const versioned = new RegExp(`^&(mut )?\\w+::(${VERSIONED.join("|")})\\b`);
    const blind = functions.filter((f) => changesSomething(f) && !f.parameters.some((type) => versioned.test(type)));
    assert.deepEqual(blind.map((f) => f.path).sort(), WITHOUT_VERSION);
  },
};

/** Runs the checks on the packages as they were built. */
export async function checkPublicFace() {
  const face = await readFace();
  return runChecks("public_face", CHECKS, face);
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
