/** What to do at each node of a walk. */
export interface Steps {
  /** At a node, before what is in it; false leaves its inside out. */
  readonly enter: (node: Node) => boolean
  /** At a node whose inside has been read, or that has none. */
  readonly leave: (node: Node) => void
}

/** Visits all nodes below a root in the order of the page, the root not among them. Without recursion: a page may nest deeper than the stack. */
export function walkNodes(root: Node, { enter, leave }: Steps): void {
  let node: Node | null = root.firstChild
  while (node) {
    const inside = enter(node) ? node.firstChild : null
    if (inside) {
      node = inside
      continue
    }
    leave(node)
    while (node && !node.nextSibling) {
      node = node.parentNode === root ? null : node.parentNode
      if (node) leave(node)
    }
    node = node?.nextSibling ?? null
  }
}
