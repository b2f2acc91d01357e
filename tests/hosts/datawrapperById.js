// What the embed code of Datawrapper did until about 2022: finds the frame by its id, or by part of its address.
window.addEventListener("message", (event) => {
  const heights = event.data["datawrapper-height"];
  if (heights === undefined) return;
  for (const id in heights) {
    const iframe =
      document.getElementById(`datawrapper-chart-${id}`) ?? document.querySelectorAll(`iframe[src*='${id}']`)[0];
    if (iframe) iframe.style.height = `${heights[id]}px`;
  }
});
