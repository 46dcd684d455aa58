pm.test("an access token came", () => {
  pm.expect(pm.response.code, pm.response.text().slice(0, 200)).to.equal(200);
  const answer = pm.response.json();
  pm.expect(answer.token_type).to.equal("Bearer");
  pm.environment.set("access_token", answer.access_token);
});
