// What the embed code of Datawrapper does: finds the frame by its window.
window.addEventListener("message", (event) => {
  const heights = event.data["datawrapper-height"];
  if (heights === undefined) return;
  for (const id in heights)
    for (const iframe of document.querySelectorAll("iframe"))
      if (iframe.contentWindow === event.source) iframe.style.height = `${heights[id]}px`;
});
