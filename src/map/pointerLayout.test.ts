import { describe, expect, it } from "vitest";
import type { MapRect } from "#store/mapFrame";
import { layoutPointers } from "./pointerLayout";

const whole: MapRect = { left: 0, top: 0, right: 400, bottom: 400 };

describe("layoutPointers", () => {
  const size = { width: 120, height: 40 };

  it("puts a card at the edge that the line crosses, beside the line", () => {
    expect(layoutPointers([{ at: { x: 150, y: 400 } }], [size], whole, [])).toEqual([
      { left: 164, top: 360, right: 284, bottom: 400 },
    ]);
    expect(layoutPointers([{ at: { x: 0, y: 150 } }], [size], whole, [])).toEqual([
      { left: 0, top: 164, right: 120, bottom: 204 },
    ]);
  });

  it("takes the other side of the line where the first is taken or outside", () => {
    const key: MapRect = { left: 200, top: 340, right: 400, bottom: 400 };
    const [card] = layoutPointers([{ at: { x: 150, y: 400 } }], [size], whole, [key]);
    expect(card?.right).toBe(136);
    expect(layoutPointers([{ at: { x: 330, y: 400 } }], [size], whole, [])[0]?.right).toBe(316);
  });

  it("lets no card lie on another", () => {
    const at = { x: 200, y: 0 };
    const cards = layoutPointers([{ at }, { at }, { at }], [size, size, size], whole, []);
    const shown = cards.filter((card) => card !== null);
    expect(shown).toHaveLength(2);
    expect(cards[2]).toBeNull();
    expect((shown[1]?.right ?? 0) < (shown[0]?.left ?? 0)).toBe(true);
  });

  it("leaves out a card that has no room", () => {
    expect(layoutPointers([{ at: { x: 50, y: 90 } }], [size], { ...whole, right: 100, bottom: 90 }, [])).toEqual([
      null,
    ]);
  });
});
