// What `amp-iframe` does with a resizable frame: hears its own frame and origin, takes sizes of 100 px or more.
window.addEventListener("message", (event) => {
  const data =
    typeof event.data === "string" && event.data.startsWith("{") ? JSON.parse(event.data) : (event.data ?? {});
  for (const iframe of document.querySelectorAll("iframe")) {
    const own = event.origin === new URL(iframe.src).origin || event.origin === "null";
    if (event.source !== iframe.contentWindow || !own || data.sentinel !== "amp" || data.type !== "embed-size")
      continue;
    const height = Number.parseInt(data.height, 10);
    if (height >= 100) iframe.style.height = `${height}px`;
  }
});
