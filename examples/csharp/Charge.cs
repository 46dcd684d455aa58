// Authorizes with the bank's own .p12, creates a charge and looks it up. Everything comes from GNPIX_* variables:
//
//   GNPIX_CLIENT_ID=… GNPIX_CLIENT_SECRET=… GNPIX_CERTIFICATE=homologacao.p12 GNPIX_ENVIRONMENT=homologation \
//       mono charge.exe [KEY]
using System;
using System.Text.RegularExpressions;
using Gnpix;

internal static class Charge
{
    // A txid of one's own makes creating safe to repeat.
    private static string NewTxid() { return Guid.NewGuid().ToString("N"); }

    private static string Named(string txid) { return "{\"txid\":\"" + txid + "\"}"; }

    private static string ChargeOf(string key, string amount)
    {
        return "{\"calendario\":{\"expiracao\":3600},\"valor\":{\"original\":\"" + amount + "\"},\"chave\":\"" + key + "\"}";
    }

    // A text of a JSON object: enough for an example.
    private static string Member(string json, string name)
    {
        Match found = Regex.Match(json, "\"" + name + "\":\"((?:[^\"\\\\]|\\\\.)*)\"");
        return found.Success ? found.Groups[1].Value.Replace("\\\"", "\"") : "-";
    }

    // Shows what became of a call that the bank, or gnpix before it, refuses.
    private static void Refused(string what, Action call)
    {
        try { call(); }
        catch (GnpixException failure)
        {
            Console.WriteLine("{0}: {1} ({2}), HTTP {3}, {4}, maybe sent: {5}", what, failure.Kind, failure.Number,
                failure.Status == 0 ? "-" : failure.Status.ToString(), failure.Code, failure.MaybeSent ? "true" : "false");
            if (failure.Detail != null) Console.WriteLine("  " + failure.Detail);
            if (failure.Violations != "[]")
                Console.WriteLine("  " + Member(failure.Violations, "property") + ": " + Member(failure.Violations, "reason"));
            return;
        }
        throw new InvalidOperationException(what + " was accepted");
    }

    private static void Run(string key)
    {
        // The bank's files have an empty password.
        string path = Environment.GetEnvironmentVariable("GNPIX_CERTIFICATE");
        string password = Environment.GetEnvironmentVariable("GNPIX_CERTIFICATE_PASSWORD");
        using (Certificate certificate = Certificate.Load(path, password))
        {
            Console.WriteLine("certificate: " + certificate.Status());
            using (Client client = Client.Make(new Config { FromEnv = true, Certificate = certificate }))
                Call(client, key);
        }
    }

    private static void Call(Client client, string key)
    {
        using (Token token = client.GetToken())
        {
            // The token itself is a secret, so only its beginning is shown.
            Console.WriteLine("access token: " + token.AccessToken().Substring(0, 6) + "…");
            Console.WriteLine("token type: " + token.TokenType());
            Console.WriteLine("expires in: " + token.ExpiresIn().TotalSeconds + " s");
            Console.WriteLine("scope: " + (token.Scope() ?? "(the bank didn't say)"));
        }
        string txid = NewTxid();
        Console.WriteLine("charge: " + client.Call("cob.create", Named(txid), ChargeOf(key, "12.00")).Status);
        Console.WriteLine("looked up: " + Member(client.Call("cob.get", Named(txid)).Body, "status"));

        Refused("unknown charge", () => client.Call("cob.get", Named(NewTxid())));
        Refused("bad amount", () => client.Call("cob.create", Named(NewTxid()), ChargeOf(key, "twelve")));

        Console.WriteLine("reused: {0} token, {1} connection, {2} requests", client.Count(Stat.TokenExchanges),
            client.Count(Stat.Connections), client.Count(Stat.Requests));
    }

    private static int Main(string[] arguments)
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(false);
        try
        {
            Run(arguments.Length > 0 ? arguments[0] : "7d9f0335-8dcc-4054-9bf9-0dbd61d36906");
            return 0;
        }
        catch (GnpixException failure)
        {
            // Kinds and numbers are the same in every language.
            Console.Error.WriteLine("failed: {0} ({1}): {2}", failure.Kind, failure.Number, failure.Message);
            return 1;
        }
    }
}
