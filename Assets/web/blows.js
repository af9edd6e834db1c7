// Which tiles a blow will strike: AttackShapeGeometry of the rules.

const Shape = { spot: 0, arc: 1, line: 2, cone: 3, ring: 4, burst: 5 };
/** No attack is larger; what says it is does not fill the screen. */
const SHAPE_SIZE_MAX = 24;

/** Calls `body(x, y)` for each tile of the attack that `entity` is winding up. */
function forEachStruck(entity, attack, body) {
  const { x, y, direction, activity } = entity;
  const size = Math.min(SHAPE_SIZE_MAX, attack.size);
  const [dx, dy] = STEPS[direction];
  switch (attack.shape) {
    case Shape.spot: return body(activity.x, activity.y);
    case Shape.arc:
      for (const turn of [7, 0, 1]) {
        const [sideX, sideY] = STEPS[(direction + turn) % 8];
        body(x + sideX, y + sideY);
      }
      return;
    case Shape.line: for (let i = 1; i <= size; i++) body(x + dx * i, y + dy * i); return;
    case Shape.cone:
      return forEachAround(x, y, size, (atX, atY) => {
        if (isInCone(atX - x, atY - y, dx, dy, size)) body(atX, atY);
      });
    case Shape.ring:
      return forEachAround(x, y, size, (atX, atY) => {
        if (atX !== x || atY !== y) body(atX, atY);
      });
    case Shape.burst: return forEachAround(activity.x, activity.y, size, body);
  }
}

function forEachAround(x, y, size, body) {
  for (let dy = -size; dy <= size; dy++) {
    for (let dx = -size; dx <= size; dx++) body(x + dx, y + dy);
  }
}

function isInCone(dx, dy, facingX, facingY, size) {
  const ahead = dx * facingX + dy * facingY;
  const squared = dx * dx + dy * dy;
  const facing = facingX * facingX + facingY * facingY;
  return ahead > 0 && 2 * ahead * ahead >= squared * facing && squared <= size * size + size;
}
