/** What Slack takes of one message. Lengths are characters unless they say bytes; the pages are those of docs.slack.dev/reference. */
export const SLACK_LIMITS = {
  /** block-kit: "up to 50 blocks in each message". */
  blocks: 50,
  /**
   * The blocks as JSON. No page gives a total, but messages of about 13,200 characters of blocks are refused with
   * `msg_blocks_too_long` (slackapi/bolt-js issue 2509); this leaves room.
   */
  blocksBytes: 10_000,
  /** methods/chat.postMessage, `text`: best under 4,000, cut at 40,000. */
  text: 4_000,
  /** block-kit/blocks/header-block. */
  headerText: 150,
  /** block-kit/composition-objects/text-object; none is given for an element of rich text, so the same is held there. */
  elementText: 3_000,
  /** block-kit/blocks/actions-block. */
  actionElements: 25,
  /** Buttons that stand in one row on a phone, seen in the app; further actions go into the overflow menu. */
  buttonsShown: 3,
  /** block-kit/block-elements/button-element: `text`, `accessibility_label`. */
  buttonText: 75,
  /** block-kit/block-elements/button-element: `value`. */
  buttonValue: 2_000,
  /** block-kit/block-elements/overflow-menu-element. */
  overflowOptions: 5,
  /** block-kit/block-elements/select-menu-element: static select. */
  selectOptions: 100,
  /** block-kit/block-elements/select-menu-element. */
  placeholder: 150,
  /** block-kit/composition-objects/option-object: `text`. */
  optionText: 75,
  /** The page says 150, the types of @slack/types 3.2 say 75: the smaller is held. */
  optionValue: 75,
  /** Any element: `action_id`. */
  actionId: 255,
  /** `url` of a button may have 3,000; ours are shorter, so that six of them leave room within `blocksBytes`. */
  link: 600,
} as const
