// What C#'s wrapper bears: the same list as the other languages' programs in this folder.
using System;
using System.Diagnostics;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading;
using Gnpix;

internal static class Misuse
{
    private static void Check(bool holds, string what)
    {
        if (holds) return;
        Console.WriteLine("does not hold: " + what);
        Environment.Exit(1);
    }

    private static Client Make() { return Client.Make(new Config { FromEnv = true }); }

    private static bool IsClosed(Action call)
    {
        try { call(); return false; }
        catch (ObjectDisposedException) { return true; }
    }

    private static GnpixException Failure(Action call)
    {
        try { call(); return null; }
        catch (GnpixException failure) { return failure; }
    }

    // How many sockets this process has, by the kernel's table of its own: a client that is freed closes its own.
    private static int Sockets()
    {
        using (var list = Process.Start(new ProcessStartInfo("/bin/ls", "-l /proc/" + Process.GetCurrentProcess().Id + "/fd")
            { UseShellExecute = false, RedirectStandardOutput = true }))
        {
            string text = list.StandardOutput.ReadToEnd();
            list.WaitForExit();
            return text.Split(new[] { "socket:" }, StringSplitOptions.None).Length - 1;
        }
    }

    private static void EverythingIsClosedTwice()
    {
        Certificate certificate = Certificate.Load(Environment.GetEnvironmentVariable("GNPIX_CERTIFICATE"));
        var config = new Config { FromEnv = true, Certificate = certificate };
        Client client = Client.Make(config);
        Token token = client.GetToken();
        for (int i = 0; i < 3; i++)
        {
            certificate.Dispose();
            client.Close();
            token.Dispose();
        }
        Check(IsClosed(() => certificate.Status()), "a closed certificate tells nothing");
        Check(IsClosed(() => Client.Make(config)), "a closed certificate makes no client");
        Check(IsClosed(() => client.GetToken()), "a closed client has no token");
        Check(IsClosed(() => client.Call("balance.get")), "a closed client makes no call");
        Check(IsClosed(() => client.Count(Stat.Requests)), "a closed client counts nothing");
        Check(IsClosed(() => token.AccessToken()), "a closed token shows nothing");
    }

    private static void BadTextsAreErrors()
    {
        using (Client client = Make())
        using (Token token = client.GetToken())
        {
            string[][] calls = { new[] { "no.such", null, null }, new[] { "", null, null }, new string[] { null, null, null },
                new[] { "cob.get", "{", null }, new[] { "cob.get", null, null }, new[] { "cob.create", null, "{" },
                new[] { "\ud800", null, null } };
            foreach (string[] call in calls)
            {
                GnpixException failure = Failure(() => client.Call(call[0], call[1], call[2]));
                Check(failure != null && failure.Number == 1 && !failure.MaybeSent, "an invalid argument: " + call[0]);
            }
            GnpixException nul = Failure(() => Certificate.Load("a\0b"));
            Check(nul != null && nul.Kind == "certificate", "a NUL is an error");
            Check(!(client + "" + token + nul).Contains(token.AccessToken()), "no token is shown");
        }
    }

    private static Thread[] Start(Action work)
    {
        var threads = new Thread[8];
        for (int i = 0; i < threads.Length; i++)
        {
            threads[i] = new Thread(() => work());
            threads[i].Start();
        }
        return threads;
    }

    private static void ThreadsShareAClient()
    {
        using (Client client = Make())
        {
            Thread[] threads = Start(() => { for (int i = 0; i < 25; i++) client.Call("balance.get"); });
            for (int i = 0; i < 50; i++) GC.Collect();
            foreach (Thread thread in threads) thread.Join();
            Check(client.Count(Stat.TokenExchanges) == 1 && client.Count(Stat.Connections) <= 8, "one token for all");
        }
    }

    private static void AClientIsClosedUnderItsCallers()
    {
        Client client = Make();
        using (var begun = new CountdownEvent(8))
        {
            Thread[] threads = Start(() =>
            {
                client.Call("balance.get");
                begun.Signal();
                Check(IsClosed(() => { while (true) client.Call("balance.get"); }), "a thread ended otherwise");
            });
            begun.Wait();
            client.Dispose();
            foreach (Thread thread in threads) thread.Join();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Drop() { Make().Call("balance.get"); }

    private static void WhatIsDroppedIsFreed()
    {
        int before = Sockets();
        // On a thread of its own, whose stack is gone: the collector takes what it finds on stacks for pointers.
        var thread = new Thread(() => { for (int i = 0; i < 20; i++) Drop(); });
        thread.Start();
        thread.Join();
        var started = Stopwatch.StartNew();
        while (Sockets() > before + 2)
        {
            Check(started.Elapsed.TotalSeconds < 20, "dropped clients are freed");
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    private static void ASmallStackIsEnough()
    {
        using (Client client = Make())
        {
            var thread = new Thread(() => client.Call("balance.get"), 512 * 1024);
            thread.Start();
            thread.Join();
            Check(client.Count(Stat.Connections) == 1, "the call was made");
        }
    }

    private static void Main()
    {
        EverythingIsClosedTwice();
        BadTextsAreErrors();
        ThreadsShareAClient();
        AClientIsClosedUnderItsCallers();
        WhatIsDroppedIsFreed();
        ASmallStackIsEnough();
        Console.WriteLine("done");
    }
}
