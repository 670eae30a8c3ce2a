/**
 * The circles of a graph: each list holds ids that all lead to one another, or one that leads to itself, in the order
 * of `ids`. Tarjan's strongly connected components with a stack of their own; linear.
 */
export function findCircles<T extends string>(
  ids: Iterable<T>,
  next: (id: T) => readonly T[],
): readonly (readonly T[])[] {
  const order = new Map<T, number>();
  const low = new Map<T, number>();
  const onPath = new Set<T>();
  const path: T[] = [];
  const circles: T[][] = [];
  for (const root of ids) {
    if (order.has(root)) continue;
    const work: { readonly id: T; step: number }[] = [{ id: root, step: 0 }];
    for (let frame = work.at(-1); frame !== undefined; frame = work.at(-1)) {
      const { id } = frame;
      if (frame.step === 0) {
        low.set(id, order.size);
        order.set(id, order.size);
        path.push(id);
        onPath.add(id);
      }
      const to = next(id)[frame.step];
      frame.step++;
      if (to !== undefined) {
        if (!order.has(to)) work.push({ id: to, step: 0 });
        else if (onPath.has(to)) low.set(id, Math.min(low.get(id) ?? 0, order.get(to) ?? 0));
        continue;
      }
      work.pop();
      const parent = work.at(-1)?.id;
      if (parent !== undefined) low.set(parent, Math.min(low.get(parent) ?? 0, low.get(id) ?? 0));
      if (low.get(id) !== order.get(id)) continue;
      const circle = path.splice(path.lastIndexOf(id));
      for (const member of circle) onPath.delete(member);
      if (circle.length > 1 || next(id).includes(id)) circles.push(circle);
    }
  }
  return circles;
}
