// What `wp-embed.js` of WordPress 5.9 does: gives each frame a secret, hears who knows it, keeps heights to 200–1000 px,
// and tells the frame when it is ready to hear.
window.addEventListener("message", (event) => {
  const data = event.data;
  if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
  for (const iframe of document.querySelectorAll(`iframe[data-secret="${data.secret}"]`)) {
    if (event.source !== iframe.contentWindow) continue;
    if (data.message === "height") {
      const height = Number.parseInt(data.value, 10);
      iframe.setAttribute("height", height > 1000 ? 1000 : Math.trunc(height) < 200 ? 200 : height);
    }
  }
});
for (const iframe of document.querySelectorAll("iframe")) {
  let secret = iframe.getAttribute("data-secret");
  if (!secret) {
    secret = "k3v9x2m1qa";
    iframe.src += `#?secret=${secret}`;
    iframe.setAttribute("data-secret", secret);
  }
  iframe.contentWindow.postMessage({ message: "ready", secret }, "*");
}
