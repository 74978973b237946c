/** The part of Components V2 that we use (docs.discord.com/developers/components/reference). */
export type DiscordComponent = TextDisplay | Separator | Section | ActionRow

/** Numbers of the kinds of components. */
export const COMPONENT_TYPES = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  section: 9,
  textDisplay: 10,
  separator: 14,
  container: 17,
} as const

/** Numbers of the styles of buttons. */
export const BUTTON_STYLES = { secondary: 2, link: 5 } as const

type TypeOf<Name extends keyof typeof COMPONENT_TYPES> = (typeof COMPONENT_TYPES)[Name]

export interface Container {
  type: TypeOf<'container'>
  accent_color: number
  components: DiscordComponent[]
}

export interface TextDisplay {
  type: TypeOf<'textDisplay'>
  content: string
}

interface Separator {
  type: TypeOf<'separator'>
  divider: boolean
  spacing: 1 | 2
}

interface Section {
  type: TypeOf<'section'>
  components: TextDisplay[]
  accessory: LinkButton
}

export interface ActionRow {
  type: TypeOf<'actionRow'>
  components: (PressButton | LinkButton)[] | StringSelect[]
}

export interface PressButton {
  type: TypeOf<'button'>
  style: (typeof BUTTON_STYLES)['secondary']
  label: string
  custom_id: string
}

export interface LinkButton {
  type: TypeOf<'button'>
  style: (typeof BUTTON_STYLES)['link']
  label: string
  url: string
}

interface StringSelect {
  type: TypeOf<'stringSelect'>
  custom_id: string
  placeholder: string
  options: { label: string; value: string }[]
}

/** Markdown; never empty. */
export function textDisplay(content: string): TextDisplay {
  return { type: COMPONENT_TYPES.textDisplay, content }
}

/** Opens a page; nothing comes back to us. */
export function linkButton(label: string, url: string): LinkButton {
  return { type: COMPONENT_TYPES.button, style: BUTTON_STYLES.link, label, url }
}

/** How many components these are, with all that they hold. */
export function countComponents(components: readonly DiscordComponent[]): number {
  return components.reduce((sum, component) => sum + 1 + countInside(component), 0)
}

function countInside(component: DiscordComponent): number {
  if (component.type === COMPONENT_TYPES.section) return component.components.length + 1
  return component.type === COMPONENT_TYPES.actionRow ? component.components.length : 0
}
