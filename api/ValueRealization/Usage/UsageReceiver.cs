using System.Text.Json;
using ProductOps.Api.Platform.Identity;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Takes a tracking call: finds its key, reads its body, and answers when what it brought is counted.</summary>
[Block]
public sealed class UsageReceiver(Db db, Caller caller, ApiKeyStore keys, UsageIntake intake, UsageAhead ahead, UsageReceived received)
{
    private static readonly string[] KeyNames = ["writeKey", "api_key", "apiKey", "token"];

    /// <summary>Takes it. <paramref name="keyInAddress"/> is the key where the SDK puts it into the address.</summary>
    public async Task Take(HttpRequest request, Func<JsonElement, ReceivedUsage> read, string? keyInAddress, CancellationToken stop)
    {
        using var body = await UsageBody.Read(request, stop);
        await Demand(body.Root, keyInAddress, stop);
        var brought = read(body.Root);
        // Before they are counted as too far ahead: what is acknowledged can be counted when its day comes.
        if (ahead.Among(brought.Events) is { Count: > 0 } early) await db.Write(() => ahead.Keep(early, stop), stop);
        await intake.Take(brought, stop);
        await received.Note(brought.Events, stop);
    }

    // A key in the header has been checked already; some SDKs put it into the body or the address instead.
    private async Task Demand(JsonElement body, string? keyInAddress, CancellationToken stop)
    {
        if (caller.SignedIn) return;
        var secret = keyInAddress;
        foreach (var name in KeyNames) secret ??= EventProperties.Text(body, name);
        if (secret is null && body.ValueKind == JsonValueKind.Array && body.GetArrayLength() > 0)
            foreach (var name in KeyNames) secret ??= EventProperties.Text(body[0], name) ?? EventProperties.Text(EventProperties.Inside(body[0], "properties"), name);
        if (secret is null) throw Refusals.NotSignedIn();
        var key = await keys.Of(secret, stop) ?? throw Refusals.NotSignedIn("keyUnknown");
        caller.IsKey(key.UserId, key.Name, key.Roles, key.Id, key.Scopes);
        caller.Demand(Permissions.TrackUsage);
    }
}
