using System;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

// gnpix in C#: authorized calls to the Pix API of Gerencianet, today Efí, on libgnpix by P/Invoke.
// Certificates, clients and tokens may be used by any threads, and disposed of while others use them: a SafeHandle is
// freed when the last call has left, or when it is collected. JSON is text here: use the library you have.
namespace Gnpix
{
    /// <summary>One failure. Its message says what happened and what to do next, and shows no token or secret.</summary>
    public sealed class GnpixException : Exception
    {
        /// <summary>The kind, such as "api" or "timeout": the same in every language.</summary>
        public string Kind { get; }
        /// <summary>The kind's number, which is C's status: the same in every language.</summary>
        public int Number { get; }
        /// <summary>The HTTP status of the bank's answer; 0 if none came.</summary>
        public int Status { get; }
        /// <summary>The bank's name for the error, such as "txid_duplicado", or gnpix's own; null if there is none.</summary>
        public string Code { get; }
        /// <summary>The bank's explanation; null if it sent none.</summary>
        public string Detail { get; }
        /// <summary>The fields refused: a JSON array of objects with reason, property and value.</summary>
        public string Violations { get; }
        /// <summary>Whether the bank may have acted on it: look it up before repeating what moves money.</summary>
        public bool MaybeSent { get; }
        /// <summary>Whether the same may succeed later; it doesn't say that repeating is safe.</summary>
        public bool Retryable { get; }
        /// <summary>How long the bank asks to wait; null if it named no time.</summary>
        public TimeSpan? RetryAfter { get; }
        /// <summary>The bank's raw answer; null if none came.</summary>
        public string Body { get; }

        private GnpixException(int number, IntPtr error) : base(Native.Text(Native.gnpix_error_text, error))
        {
            Number = number;
            Kind = Native.Text(Native.gnpix_error_kind, error);
            Status = Native.gnpix_error_http_status(error);
            Code = Native.Text(Native.gnpix_error_name, error);
            Detail = Native.Text(Native.gnpix_error_detail, error);
            Violations = Native.Text(Native.gnpix_error_violations, error);
            MaybeSent = Native.gnpix_error_maybe_sent(error);
            Retryable = Native.gnpix_error_retryable(error);
            long wait = Native.gnpix_error_retry_after_ms(error);
            if (wait >= 0) RetryAfter = TimeSpan.FromMilliseconds(wait);
            Body = Native.Text(Native.gnpix_response_body, Native.gnpix_error_response(error));
        }

        /// <summary>Throws what a function left, unless it succeeded.</summary>
        internal static void Check(int status, IntPtr error)
        {
            if (status == 0) return;
            try { throw new GnpixException(status, error); } finally { Native.gnpix_error_free(error); }
        }
    }

    /// <summary>What certificates, clients and tokens have in common.</summary>
    public abstract class Handle : SafeHandleZeroOrMinusOneIsInvalid
    {
        private volatile bool ended;
        /// <summary>Owns what C makes.</summary>
        protected Handle() : base(true) { }
        /// <summary>Ends it for later calls. A SafeHandle alone would take new ones while others use it.</summary>
        protected override void Dispose(bool disposing) { ended = true; base.Dispose(disposing); }
        internal void Check() { if (ended) throw new ObjectDisposedException(GetType().Name); }
    }

    /// <summary>A certificate with its private key.</summary>
    public sealed class Certificate : Handle
    {
        private Certificate() { }
        /// <summary>Reads a .p12 as the bank hands it out, with an empty password, or PEM.</summary>
        /// <exception cref="GnpixException">of kind "certificate" or "certificate_password"</exception>
        public static Certificate Load(string path, string password = "")
        {
            byte[] name = Native.Bytes(path), secret = Native.Bytes(password);
            GnpixException.Check(Native.gnpix_certificate_load(name, Native.Length(name), secret, Native.Length(secret),
                out Certificate made, out IntPtr error), error);
            return made;
        }

        /// <summary>"valid", "expiring", "expired" or "not yet valid", as of today.</summary>
        public string Status()
        {
            Check();
            GnpixException.Check(Native.gnpix_certificate_inspect(this, out IntPtr told, out IntPtr error), error);
            try { return Native.Text(Native.gnpix_inspection_status, told); } finally { Native.gnpix_inspection_free(told); }
        }

        /// <summary>Frees it.</summary>
        protected override bool ReleaseHandle() { Native.gnpix_certificate_free(handle); return true; }
    }

    /// <summary>What a client is made of. What is left null is gnpix's default, or what the environment says.</summary>
    public sealed class Config
    {
        /// <summary>Whether to start from the GNPIX_* variables.</summary>
        public bool FromEnv;
        /// <summary>The certificate; it stays yours to dispose of.</summary>
        public Certificate Certificate;
        /// <summary>The application's Client_Id.</summary>
        public string ClientId;
        /// <summary>Its Client_Secret.</summary>
        public string ClientSecret;
        /// <summary>"production" or "homologation".</summary>
        public string Environment;
        /// <summary>A base URL instead of the environment's.</summary>
        public string BaseUrl;
        /// <summary>A PEM file of authorities to trust beside the platform's.</summary>
        public string CaFile;
        /// <summary>The longest that a call may take.</summary>
        public TimeSpan? Timeout;
        internal delegate int Setter(IntPtr config, byte[] text, UIntPtr length, out IntPtr error);
        private static void Set(IntPtr config, string value, Setter setter)
        {
            if (value == null) return;
            byte[] bytes = Native.Bytes(value);
            GnpixException.Check(setter(config, bytes, Native.Length(bytes), out IntPtr error), error);
        }

        internal Client Make()
        {
            GnpixException.Check(FromEnv ? Native.gnpix_config_from_env(out IntPtr config, out IntPtr error)
                : Native.gnpix_config_new(out config, out error), error);
            try
            {
                Set(config, ClientId, Native.gnpix_config_set_client_id);
                Set(config, ClientSecret, Native.gnpix_config_set_client_secret);
                Set(config, Environment, Native.gnpix_config_set_environment);
                Set(config, BaseUrl, Native.gnpix_config_set_base_url);
                Set(config, CaFile, Native.gnpix_config_set_ca_file);
                if (Timeout != null) GnpixException.Check(Native.gnpix_config_set_timeout_ms(config,
                    (ulong)Math.Max(0, Timeout.Value.TotalMilliseconds), out error), error);
                Certificate?.Check();
                if (Certificate != null)
                    GnpixException.Check(Native.gnpix_config_set_certificate(config, Certificate, out error), error);
                GnpixException.Check(Native.gnpix_client_new(config, out Client made, out error), error);
                return made;
            }
            finally { Native.gnpix_config_free(config); }
        }
    }

    /// <summary>An access token, zeroed when it is disposed of; what AccessToken returned is .NET's own copy.</summary>
    public sealed class Token : Handle
    {
        private Token() { }
        /// <summary>The token itself, a secret.</summary>
        public string AccessToken() { return Native.Text(Native.gnpix_token_access_token, this); }
        /// <summary>Such as "Bearer".</summary>
        public string TokenType() { return Native.Text(Native.gnpix_token_token_type, this); }
        /// <summary>Its lifetime.</summary>
        public TimeSpan ExpiresIn() { return TimeSpan.FromSeconds(Native.gnpix_token_expires_in(this)); }
        /// <summary>Its scopes, separated by spaces; null if the bank didn't say.</summary>
        public string Scope() { return Native.Text(Native.gnpix_token_scope, this); }
        /// <summary>Zeroes and frees it.</summary>
        protected override bool ReleaseHandle() { Native.gnpix_token_free(handle); return true; }
    }

    /// <summary>The bank's answer to a call.</summary>
    public sealed class Response
    {
        /// <summary>The HTTP status, 200 to 299.</summary>
        public int Status { get; }
        /// <summary>The body, as it came.</summary>
        public string Body { get; }
        /// <summary>How many times the request was tried.</summary>
        public uint Attempts { get; }
        /// <summary>Whether an earlier try had made it, though its answer was lost.</summary>
        public bool Recovered { get; }
        internal Response(IntPtr response)
        {
            Status = Native.gnpix_response_status(response);
            Body = Native.Text(Native.gnpix_response_body, response);
            Attempts = Native.gnpix_response_attempts(response);
            Recovered = Native.gnpix_response_recovered(response);
        }
    }

    /// <summary>What clients count, by C's numbers.</summary>
    public enum Stat
    {
        /// <summary>Requests written, token requests included.</summary>
        Requests = 0,
        /// <summary>Connections established.</summary>
        Connections = 3,
        /// <summary>Calls served with the token at hand.</summary>
        TokenHits = 6,
        /// <summary>Tokens fetched.</summary>
        TokenExchanges = 7
    }

    /// <summary>A client: make one and keep it, for it holds the connections and the token.</summary>
    public sealed class Client : Handle
    {
        private Client() { }
        /// <summary>Reads the certificate's and CA's files, and makes no traffic.</summary>
        /// <exception cref="GnpixException">of kind "config" or one of certificates</exception>
        public static Client Make(Config config) { return config.Make(); }
        /// <summary>The token at hand, fetched if there is none.</summary>
        public Token GetToken()
        {
            Check();
            GnpixException.Check(Native.gnpix_client_token(this, out Token made, out IntPtr error), error);
            return made;
        }

        /// <summary>Makes a call by an operation's name, such as "cob.create", checked before anything is sent.</summary>
        /// <param name="operation">the name</param>
        /// <param name="parameters">a JSON object; null if there are none</param>
        /// <param name="body">JSON; null if there is none</param>
        /// <exception cref="GnpixException">if it is refused, or no answer comes</exception>
        public Response Call(string operation, string parameters = null, string body = null)
        {
            Check();
            byte[] name = Native.Bytes(operation), named = Native.Bytes(parameters), sent = Native.Bytes(body);
            GnpixException.Check(Native.gnpix_client_call(this, name, Native.Length(name), named, Native.Length(named),
                sent, Native.Length(sent), out IntPtr made, out IntPtr error), error);
            try { return new Response(made); } finally { Native.gnpix_response_free(made); }
        }

        /// <summary>What was counted since the client was made.</summary>
        public ulong Count(Stat stat) { Check(); return Native.gnpix_client_stat(this, (int)stat); }
        /// <summary>Frees it.</summary>
        protected override bool ReleaseHandle() { Native.gnpix_client_free(handle); return true; }
    }

    internal static class Native
    {
        private const string Library = "libgnpix.so.0"; // its ABI's number is in the name

        internal delegate IntPtr Getter<T>(T from, out UIntPtr length);
        internal static byte[] Bytes(string text) { return text == null ? null : Encoding.UTF8.GetBytes(text); }
        internal static UIntPtr Length(byte[] bytes) { return (UIntPtr)(bytes == null ? 0 : bytes.Length); }

        /// <summary>A string that C lends, copied; null if there is none.</summary>
        internal static string Text<T>(Getter<T> getter, T from)
        {
            var handle = from as Handle;
            handle?.Check();
            bool held = false;
            // What is lent lasts as long as its owner, so nobody may free that before it is copied.
            handle?.DangerousAddRef(ref held);
            try
            {
                IntPtr text = getter(from, out UIntPtr length);
                if (text == IntPtr.Zero) return null;
                var bytes = new byte[(int)length];
                Marshal.Copy(text, bytes, 0, bytes.Length);
                return Encoding.UTF8.GetString(bytes);
            }
            finally { if (held) handle.DangerousRelease(); }
        }

        // The functions of gnpix.h that are used here. C's bool is one byte; a SafeHandle is held for the call it is given to.
        [DllImport(Library)] internal static extern IntPtr gnpix_error_kind(IntPtr error, out UIntPtr length);
        [DllImport(Library)] internal static extern ushort gnpix_error_http_status(IntPtr error);
        [DllImport(Library)] internal static extern IntPtr gnpix_error_name(IntPtr error, out UIntPtr length);
        [DllImport(Library)] internal static extern IntPtr gnpix_error_detail(IntPtr error, out UIntPtr length);
        [DllImport(Library)] internal static extern IntPtr gnpix_error_text(IntPtr error, out UIntPtr length);
        [DllImport(Library)] internal static extern IntPtr gnpix_error_violations(IntPtr error, out UIntPtr length);
        [DllImport(Library)] [return: MarshalAs(UnmanagedType.I1)] internal static extern bool gnpix_error_maybe_sent(IntPtr error);
        [DllImport(Library)] [return: MarshalAs(UnmanagedType.I1)] internal static extern bool gnpix_error_retryable(IntPtr error);
        [DllImport(Library)] internal static extern long gnpix_error_retry_after_ms(IntPtr error);
        [DllImport(Library)] internal static extern IntPtr gnpix_error_response(IntPtr error);
        [DllImport(Library)] internal static extern void gnpix_error_free(IntPtr error);
        [DllImport(Library)] internal static extern int gnpix_certificate_load(byte[] path, UIntPtr pathLength, byte[] password, UIntPtr passwordLength, out Certificate made, out IntPtr error);
        [DllImport(Library)] internal static extern int gnpix_certificate_inspect(Certificate certificate, out IntPtr made, out IntPtr error);
        [DllImport(Library)] internal static extern void gnpix_certificate_free(IntPtr certificate);
        [DllImport(Library)] internal static extern IntPtr gnpix_inspection_status(IntPtr inspection, out UIntPtr length);
        [DllImport(Library)] internal static extern void gnpix_inspection_free(IntPtr inspection);
        [DllImport(Library)] internal static extern int gnpix_config_new(out IntPtr made, out IntPtr error);
        [DllImport(Library)] internal static extern int gnpix_config_from_env(out IntPtr made, out IntPtr error);
        [DllImport(Library)] internal static extern int gnpix_config_set_client_id(IntPtr config, byte[] text, UIntPtr length, out IntPtr error);
        [DllImport(Library)] internal static extern int gnpix_config_set_client_secret(IntPtr config, byte[] text, UIntPtr length, out IntPtr error);
        [DllImport(Library)] internal static extern int gnpix_config_set_environment(IntPtr config, byte[] text, UIntPtr length, out IntPtr error);
        [DllImport(Library)] internal static extern int gnpix_config_set_base_url(IntPtr config, byte[] text, UIntPtr length, out IntPtr error);
        [DllImport(Library)] internal static extern int gnpix_config_set_ca_file(IntPtr config, byte[] text, UIntPtr length, out IntPtr error);
        [DllImport(Library)] internal static extern int gnpix_config_set_timeout_ms(IntPtr config, ulong ms, out IntPtr error);
        [DllImport(Library)] internal static extern int gnpix_config_set_certificate(IntPtr config, Certificate certificate, out IntPtr error);
        [DllImport(Library)] internal static extern void gnpix_config_free(IntPtr config);
        [DllImport(Library)] internal static extern int gnpix_client_new(IntPtr config, out Client made, out IntPtr error);
        [DllImport(Library)] internal static extern int gnpix_client_token(Client client, out Token made, out IntPtr error);
        [DllImport(Library)] internal static extern int gnpix_client_call(Client client, byte[] name, UIntPtr nameLength, byte[] named, UIntPtr namedLength, byte[] sent, UIntPtr sentLength, out IntPtr made, out IntPtr error);
        [DllImport(Library)] internal static extern ulong gnpix_client_stat(Client client, int stat);
        [DllImport(Library)] internal static extern void gnpix_client_free(IntPtr client);
        [DllImport(Library)] internal static extern IntPtr gnpix_token_access_token(Token token, out UIntPtr length);
        [DllImport(Library)] internal static extern IntPtr gnpix_token_token_type(Token token, out UIntPtr length);
        [DllImport(Library)] internal static extern ulong gnpix_token_expires_in(Token token);
        [DllImport(Library)] internal static extern IntPtr gnpix_token_scope(Token token, out UIntPtr length);
        [DllImport(Library)] internal static extern void gnpix_token_free(IntPtr token);
        [DllImport(Library)] internal static extern ushort gnpix_response_status(IntPtr response);
        [DllImport(Library)] internal static extern IntPtr gnpix_response_body(IntPtr response, out UIntPtr length);
        [DllImport(Library)] internal static extern uint gnpix_response_attempts(IntPtr response);
        [DllImport(Library)] [return: MarshalAs(UnmanagedType.I1)] internal static extern bool gnpix_response_recovered(IntPtr response);
        [DllImport(Library)] internal static extern void gnpix_response_free(IntPtr response);
    }
}
