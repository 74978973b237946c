/** What Discord takes of one message. Lengths are characters; the pages are those of docs.discord.com/developers. */
export const DISCORD_LIMITS = {
  /** components/reference: "up to 40 total components", nested ones counted. */
  components: 40,
  /** All text displays together (discordjs/guide, "Display components"; Discord's own pages do not say). */
  displayText: 4_000,
  /** resources/message: `content`. */
  content: 2_000,
  /** components/reference, "Action Row": five buttons or one select. */
  rowButtons: 5,
  /** components/reference, "Button": `label`. */
  buttonLabel: 80,
  /** components/reference, "Button": `url`. */
  buttonUrl: 512,
  /** components/reference, "Custom ID". */
  customId: 100,
  /** components/reference, "String Select": `options`. */
  selectOptions: 25,
  /** components/reference, "String Select": `placeholder`. */
  placeholder: 150,
  /** components/reference, "Select Option": `label` and `value`. */
  optionText: 100,
  /** components/reference, "Section": text displays beside the accessory. */
  sectionTexts: 3,
  /** resources/message, "Embed Limits": `description`. */
  embedDescription: 4_096,
  /** Ours: six links within a text, each so long, leave room for the words within `displayText`. */
  textLink: 300,
} as const
