/** The element of this id, which index.html has. */
export function byId(id) {
  return document.getElementById(id);
}

/** A new element; children are elements or texts, which stay texts. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in element && name !== 'role') element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}
