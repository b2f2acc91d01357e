// What `observeIframe` of @newswire/frames 1 does: hears its frame, and asks for the height it may have missed.
for (const iframe of document.querySelectorAll("iframe")) {
  window.addEventListener("message", ({ source, data }) => {
    if (source !== iframe.contentWindow) return;
    if (data.sentinel === "amp" && data.type === "embed-size") iframe.setAttribute("height", data.height);
  });
  iframe.contentWindow.postMessage({ sentinel: "amp", type: "frames-init" }, "*");
}
