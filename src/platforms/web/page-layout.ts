import { type Markup, markup } from './markup.ts'

/** A whole page around its main part. */
export function renderPage(title: string, main: Markup, script: Markup | null = null): string {
  return String(
    markup`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><link rel="icon" href="data:,"><link rel="stylesheet" href="/assets/chat.css">${script}</head><body><a class="skip" href="#main">Skip to content</a>${main}</body></html>`,
  )
}

/** A page that says one thing: an error, or that something is not there. */
export function renderNotice(title: string, sentence: string): string {
  return renderPage(
    `${title} · Pullquote`,
    markup`<main id="main" class="single"><h1>${title}</h1><p>${sentence}</p><p><a href="/">Back to the chat</a></p></main>`,
  )
}
