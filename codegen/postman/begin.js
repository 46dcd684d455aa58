// New ids for each run, so that it can be run again. The span of the lists is the last day and the next.
const unique = Date.now().toString(36);
const id = (name) => (name + unique + "gnpix00000000000000000000000").slice(0, 30);
for (const name of ["txid", "txidCobv", "txidLote", "txidLote2", "txidCobr"]) {
  pm.environment.set(name, id(name));
}
pm.environment.set("idEnvio", "envio" + unique);
pm.environment.set("idDevolucao", "dev" + unique);
pm.environment.set("idLote", String(Date.now()).slice(-9));
const day = 24 * 60 * 60 * 1000;
pm.environment.set("inicio", new Date(Date.now() - day).toISOString());
pm.environment.set("fim", new Date(Date.now() + day).toISOString());
