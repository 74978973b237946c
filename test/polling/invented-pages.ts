/** An invented report that has all that an article has: enough words, a speaker, a date. */
export const REPORT = [
  'The ferry Marrow Queen ran aground on a sandbank off Eastmere harbour early on Tuesday with 84 people on board, the coast guard said.',
  '“Nobody was hurt, and the hull is dry,” said Ada Quill, the harbour master of Eastmere, who had watched the ship from the pier.',
  'Tugs from Port Alder were to pull the ship free at high tide in the evening. The passengers were taken ashore in small boats within three hours, and a school hall was opened for them.',
  'The captain had turned south of the usual lane to pass a fishing boat without lights, according to the first report of the coast guard. An inquiry will look at the charts of the sandbank, which has moved by some sixty metres since they were drawn.',
  'It is the third grounding in the channel this year. The town council has asked for the channel to be dredged since spring, but the money was moved to the repair of the northern pier.',
].join('\n\n')

/** A page with an article of this title. */
export function articlePage(title: string, body = REPORT): string {
  const paragraphs = body.split('\n\n').map((each) => `<p>${each}</p>`)
  return `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="Eastmere Courier"></head><body><article><h1>${title}</h1>${paragraphs.join('')}</article></body></html>`
}
