using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using ProductOps.Api.Shared.Configuration;

namespace ProductOps.Api.Shared.Operations;

/// <summary>Says why the product did not start. Whoever runs it mends a setting, a folder or a port; a stack trace would only hide which.</summary>
public static class StartFailure
{
    /// <summary>The sentence; null for a failure that is a mistake of ours and keeps its trace.</summary>
    public static string? Explain(Exception failure) => failure switch
    {
        CannotStart => failure.Message,
        InvalidDataException { InnerException: { } inner } => $"{failure.Message} {inner.Message}",
        IOException { InnerException: AddressInUseException } => $"{failure.Message.TrimEnd('.')}. End the other program, or set ASPNETCORE_URLS to another port.",
        SocketException { SocketErrorCode: SocketError.AccessDenied } => "The port may not be opened by this account: ports below 1024 need more rights. Set ASPNETCORE_URLS to another port, for example http://localhost:5080.",
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } => "This machine does not have the address to listen at. Set ASPNETCORE_URLS, for example http://localhost:5080.",
        ArgumentOutOfRangeException { ParamName: "port" } => "ASPNETCORE_URLS names a port that is none: 0 to 65535.",
        FormatException when failure.Message.Contains("url", StringComparison.OrdinalIgnoreCase) => $"{failure.Message.TrimEnd('.')}: ASPNETCORE_URLS must hold addresses such as http://localhost:5080, separated by semicolons.",
        InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" } => $"The addresses to listen at (ASPNETCORE_URLS, Kestrel) are wrong: {failure.Message}",
        AggregateException { InnerExceptions: [{ } only] } => Explain(only),
        _ => null,
    };

    /// <summary>Tells whoever started it, on the error output.</summary>
    public static void Tell(string sentence) => Console.Error.WriteLine($"ProductOps cannot start. {sentence}");
}
