// The page works without this module: it adds live updates, completion, and sending without loading the page anew.

const chat = document.querySelector('.chat')
const timeline = document.querySelector('#timeline')
const threadTimeline = document.querySelector('#thread-timeline')
const state = document.querySelector('#state')
const channel = chat.dataset.channel
const openThread = chat.dataset.thread

/** Whether a list is scrolled to its end, so that it may follow what comes. */
const isAtEnd = (list) => list.scrollHeight - list.scrollTop - list.clientHeight < 120
const toEnd = (list) => {
  if (list) list.scrollTop = list.scrollHeight
}

/** How far lists were scrolled by us: one that nobody has moved since follows what comes. */
const followed = new Map()

function append(list, html, id) {
  if (!list || document.getElementById(`m-${id}`)) return
  const follows = isAtEnd(list) || followed.get(list) === list.scrollTop
  const box = document.createElement('template')
  box.innerHTML = html
  const entry = box.content.lastElementChild
  list.append(box.content)
  if (!follows) return
  toEnd(list)
  // What is longer than the list is read from its beginning.
  const hidden = list.getBoundingClientRect().top - entry.getBoundingClientRect().top
  if (hidden > 0) list.scrollTop -= hidden
  followed.set(list, list.scrollTop)
}

function countReply(thread) {
  const link = document.querySelector(`#timeline [data-thread="${CSS.escape(thread)}"]`)
  if (!link) return
  const count = (Number.parseInt(link.textContent, 10) || 0) + 1
  link.textContent = count === 1 ? '1 reply' : `${count} replies`
}

function listen() {
  const source = new EventSource(`/channels/${channel}/events?after=${chat.dataset.last}`)
  let trouble = ''
  source.addEventListener('ready', () => {
    trouble = ''
    state.textContent = ''
    chat.dataset.connected = 'yes'
  })
  source.addEventListener('trouble', (event) => {
    trouble = JSON.parse(event.data)
    state.textContent = trouble
  })
  source.addEventListener('reload', () => {
    const isWriting = [...document.querySelectorAll('textarea')].some(({ value }) => value !== '')
    if (isWriting) state.textContent = 'Much was said while you were away. Load the page anew to see it.'
    else location.reload()
  })
  source.addEventListener('error', () => {
    state.textContent = trouble || 'Not connected. Trying again…'
    delete chat.dataset.connected
    // A refused connection ends for good; a lost one comes back by itself.
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, 2000)
  })
  source.addEventListener('message', (event) => {
    const { id, thread, html } = JSON.parse(event.data)
    if (trouble) state.textContent = trouble = ''
    chat.dataset.last = event.lastEventId
    if (thread === null) append(timeline, html, id)
    else {
      if (!document.getElementById(`m-${id}`)) countReply(thread)
      if (thread === openThread) append(threadTimeline, html, id)
    }
  })
}

const verbs = JSON.parse(document.querySelector('#completions').textContent)

/** What may complete a text: verbs that begin so, and addresses that stand on the page. */
function completionsOf(text) {
  const word = /^\s*\/?([a-z]*)$/i.exec(text)
  if (word && text.trim() !== '') {
    return verbs
      .filter(({ name }) => name.startsWith(word[1].toLowerCase()))
      .map(({ name, usage, summary }) => ({ value: `/${name} `, label: `/${usage}`, note: summary }))
  }
  const link = /^\s*\/?digest\s+(\S*)$/i.exec(text)
  if (!link) return []
  const known = [...document.querySelectorAll('#timeline .small a[href^="http"]')].map(({ href }) => href)
  return [...new Set(known)]
    .filter((href) => href.includes(link[1]) && href !== link[1])
    .slice(-6)
    .map((href) => ({ value: `/digest ${href}`, label: href, note: '' }))
}

function enhance(form) {
  const field = form.querySelector('textarea')
  const list = form.querySelector('.choices')
  let choices = []
  let chosen = -1

  function choose(index) {
    chosen = index
    for (const [at, item] of [...list.children].entries()) item.setAttribute('aria-selected', String(at === chosen))
    if (chosen >= 0) field.setAttribute('aria-activedescendant', list.children[chosen].id)
    else field.removeAttribute('aria-activedescendant')
  }

  function close() {
    choices = []
    list.hidden = true
    list.replaceChildren()
    field.setAttribute('aria-expanded', 'false')
    choose(-1)
  }

  function open() {
    choices = completionsOf(field.value)
    if (choices.length === 0) return close()
    list.replaceChildren(
      ...choices.map(({ label, note }, index) => {
        const item = document.createElement('li')
        item.id = `${field.id}-choice-${index}`
        item.setAttribute('role', 'option')
        const name = document.createElement('b')
        name.textContent = label
        item.append(name, note ? ` — ${note}` : '')
        item.addEventListener('mousedown', (event) => {
          event.preventDefault()
          take(index)
        })
        return item
      }),
    )
    list.hidden = false
    field.setAttribute('aria-expanded', 'true')
    choose(-1)
  }

  function take(index) {
    field.value = choices[index].value
    close()
    field.focus()
    resize()
  }

  function resize() {
    field.rows = Math.min(8, field.value.split('\n').length)
  }

  field.addEventListener('input', () => {
    resize()
    open()
  })
  field.addEventListener('blur', close)
  // A field of so many characters would hold up the whole page.
  field.addEventListener('paste', (event) => {
    if (isTooLong(event.clipboardData?.getData('text') ?? '')) event.preventDefault()
  })

  /** Whether this is more than can be sent; then the page says so. */
  function isTooLong({ length }) {
    const max = Number(field.dataset.max)
    if (length <= max) return false
    const count = (number) => number.toLocaleString('en')
    state.textContent = `That is too long: ${count(length)} characters, and at most ${count(max)} can be sent. Give the address of the article, or the part of it that matters.`
    return true
  }

  /** Keys while completions are open; true where one was taken. */
  function steer(key, isShift) {
    if (choices.length === 0) return false
    if (key === 'ArrowDown') choose((chosen + 1) % choices.length)
    else if (key === 'ArrowUp') choose((Math.max(chosen, 0) - 1 + choices.length) % choices.length)
    else if (key === 'Escape') close()
    else if (key === 'Tab' && !isShift) take(Math.max(0, chosen))
    else if (key === 'Enter' && chosen >= 0) take(chosen)
    else return false
    return true
  }

  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    if (steer(event.key, event.shiftKey)) event.preventDefault()
    else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      if (field.value.trim() !== '') form.requestSubmit()
    }
  })

  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const words = field.value
    if (isTooLong(words)) return
    const body = new URLSearchParams(new FormData(form))
    // Whoever writes wants to see what comes of it.
    const said = openThread && field.id === 'say-in-thread' ? threadTimeline : timeline
    followed.set(said, said.scrollTop)
    field.value = ''
    close()
    resize()
    try {
      const answer = await fetch(form.action, { method: 'POST', body, headers: { accept: 'application/json' } })
      if (answer.ok) {
        state.textContent = ''
        return
      }
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      state.textContent = page.querySelector('main p')?.textContent ?? `Not sent (${answer.status}).`
    } catch {
      state.textContent = 'Not sent: the server does not answer. Your words are still here.'
    }
    // What was not taken stays with whoever wrote it.
    field.value = words
    resize()
  })
}

for (const form of document.querySelectorAll('.composer')) enhance(form)
toEnd(timeline)
toEnd(threadTimeline)
listen()
document.querySelector(openThread ? '#say-in-thread' : '#say').focus({ preventScroll: true })
