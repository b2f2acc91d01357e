// What `pym.Parent` of pym.js 1.3 does with a frame made for the element of id "map-1": hears any frame that says its
// id, takes text alone, and says its width when that changes.
const pymId = "map-1";
const pymForm = new RegExp(`^pymxPYMx${pymId}xPYMx(\\S+)xPYMx(.*)$`);
const [pymFrame] = document.querySelectorAll("iframe");
window.addEventListener("message", ({ data }) => {
  if (typeof data !== "string") return;
  const match = data.match(pymForm);
  if (match?.[1] === "height") pymFrame.setAttribute("height", `${Number.parseInt(match[2], 10)}px`);
});
window.addEventListener("resize", () => {
  pymFrame.contentWindow.postMessage(["pym", pymId, "width", String(window.innerWidth)].join("xPYMx"), "*");
});
