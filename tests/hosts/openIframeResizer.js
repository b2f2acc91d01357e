// What `initialize` of open-iframe-resizer 2 does with a frame of another origin: asks until it is answered.
for (const iframe of document.querySelectorAll("iframe")) {
  let timer;
  const ask = () => {
    iframe.contentWindow.postMessage({ type: "iframe-child-init" }, "*");
    timer = setTimeout(ask, 100);
  };
  window.addEventListener("message", (event) => {
    const allowed = event.origin === "null" || event.origin === new URL(iframe.src).origin;
    if (iframe.contentWindow !== event.source || !allowed || event.data?.type !== "iframe-resized") return;
    if (!event.data.height) return;
    clearTimeout(timer);
    iframe.style.height = `${event.data.height}px`;
  });
  ask();
}
