/**
 * Words that tell a person's sentence from a program's output. Measured on nothing but the craft's own habits: kubectl,
 * git and SQL clients say these things; people say the others.
 */
export const functionWords: ReadonlySet<string> = new Set(
  `a an the this that these those it its they them there here you your we our us i to of in on at by for from with
   without into onto over under until before after during between is are was were be been being has have had do does
   did not no and or but if when while because so then than as will would can could should shall may might must
   which who what where why how any all each every some only also still already just again both either very too`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** How a person's line begins where it has no full stop: `Verify`, `Watch the sync`, `Then re-check`. */
export const openingWords: ReadonlySet<string> = new Set(
  `add adjust alternatively and apply approve ask be begin build bring but call cancel change check choose clean clear
   click close compare configure confirm connect consider continue copy create cross cut decide define delete deploy
   describe determine disable do don't double drain drop dump edit either enable ensure enter escalate evict examine
   execute exit export extract fetch file filter find first fix follow for force forward from generate get give go
   grant how identify if ignore import increase inspect install investigate just keep launch let list load log login
   look lookup lower make manually mark maybe merge migrate monitor mount move must name next note notice now obtain on
   once only open optional optionally or otherwise page paste patch pause pick please port-forward post pre-validate
   prepare press print promote provide prune pull push put query raise re-check re-query re-run read rebuild record
   recreate redeploy reduce refresh re-enable release remember remove rename repeat replace repoint reset restart
   restore resume retrieve retry return review revert revoke roll rotate run same save scale search see select send
   set should show sign since skip sort spot-check ssh start stop store submit supply switch sync take tell test the
   then these this those throttle to trigger try turn unlock unset until update upload use validate verify view visit
   wait was watch we what when where which who why will with without write you your`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** A line that ends in one of these goes on below. */
export const danglingWords: ReadonlySet<string> = new Set(
  `a an the this that these those of to in on at by for from with without into and or but if when while because so
   than as is are was were be been which who where its their your our not no any all each every some only most both
   between via per another same such`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** `Note: …` is no `Key: value` of a program. */
export const proseKeys: ReadonlySet<string> = new Set(
  `note notes nb warning caution important hint tip tips todo fixme example examples e.g manual see also watch look-for
   look where usage optional reminder remember caveat careful goal why reason purpose action danger attention pro-tip
   first second third finally then next step safety symptom cause fix result tl;dr ps`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
