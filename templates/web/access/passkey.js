// The one script of this site: it asks the browser for a passkey and puts the answer into the form.
"use strict";

const form = document.getElementById("passkey");
const options = JSON.parse(form.dataset.options);

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

const known = (list) => (list || []).map((key) => ({ ...key, id: bytes(key.id) }));

async function ask() {
  const publicKey = { ...options, challenge: bytes(options.challenge) };
  if (options.user) {
    publicKey.user = { ...options.user, id: bytes(options.user.id) };
    publicKey.excludeCredentials = known(options.excludeCredentials);
    return navigator.credentials.create({ publicKey });
  }
  publicKey.allowCredentials = known(options.allowCredentials);
  return navigator.credentials.get({ publicKey });
}

function written(credential) {
  const response = { clientDataJSON: text(credential.response.clientDataJSON) };
  for (const name of ["attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (credential.response[name]) response[name] = text(credential.response[name]);
  }
  return JSON.stringify({ id: credential.id, rawId: text(credential.rawId), type: credential.type, response });
}

form.addEventListener("submit", (event) => {
  if (form.elements.answer.value) return;
  event.preventDefault();
  ask().then(
    (credential) => {
      form.elements.answer.value = written(credential);
      form.submit();
    },
    () => {
      document.getElementById("refused").hidden = false;
    },
  );
});
document.getElementById("needs-script").hidden = true;
document.getElementById("ask").hidden = !window.PublicKeyCredential;
document.getElementById("no-passkeys").hidden = Boolean(window.PublicKeyCredential);
