const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/**
 * Text for a field that Slack reads as mrkdwn: no mention, link or command is left in it (docs.slack.dev/messaging,
 * "formatting message text": these three signs and no others are escaped). Bold, italic and the like have no escape,
 * so words of an article go into rich text and never through here, but for the one line of the notification.
 */
export function escapeText(text: string): string {
  return text.toWellFormed().replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign)
}
