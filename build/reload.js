// Loads a watched page again when its server says that it was built again (`cargo xtask serve --watch`).

new EventSource("reload").onmessage = () => location.reload();
