using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Pipeline;

/// <summary>
/// Makes a <c>POST</c> with an <c>Idempotency-Key</c> safe to repeat for 24 hours: the key is written in the command's own
/// transaction, so that either both are there or neither. The same key with another body is refused (422).
/// </summary>
public sealed class IdempotencyRecords(Db db, Caller caller, TimeProvider clock)
{
    private const string Find = "SELECT request_hash AS RequestHash, response AS Response, created_at AS CreatedAt FROM platform_idempotency WHERE caller = @Caller AND idempotency_key = @Key";
    private const string Start = "INSERT INTO platform_idempotency (caller, idempotency_key, request_hash, response, created_at) VALUES (@Caller, @Key, @Hash, NULL, @Now)";
    private const string Forget = "DELETE FROM platform_idempotency WHERE caller = @Caller AND idempotency_key = @Key";
    private const string Finish = "UPDATE platform_idempotency SET response = @Response WHERE caller = @Caller AND idempotency_key = @Key";

    private string Who => caller.KeyId is { } key ? string.Create(CultureInfo.InvariantCulture, $"key:{key}") : string.Create(CultureInfo.InvariantCulture, $"user:{caller.UserId ?? 0}");

    /// <summary>The answer of an earlier run with the same key, or null after noting that this one runs.</summary>
    public async Task<Replayed<TResponse>?> Replay<TRequest, TResponse>(TRequest request)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { Type = typeof(TRequest).ToString(), Request = request }, Json.Options)));
        var row = await db.First<Row>(Find, new { Caller = Who, Key = caller.IdempotencyKey });
        if (row is not null && row.CreatedAt > clock.GetUtcNow().UtcDateTime.AddHours(-24))
        {
            if (row.RequestHash != hash) throw Refusals.RuleBroken("idempotencyReused");
            if (row.Response is null) throw Refusals.WrongState("idempotencyRunning", "running");
            return new Replayed<TResponse>(JsonSerializer.Deserialize<TResponse>(row.Response, Json.Options)!);
        }

        if (row is not null) await db.Execute(Forget, new { Caller = Who, Key = caller.IdempotencyKey });
        try
        {
            await db.Execute(Start, new { Caller = Who, Key = caller.IdempotencyKey, Hash = hash, Now = clock.GetUtcNow().UtcDateTime });
        }
        catch (DbException failure) when (db.Dialect.IsDuplicateKey(failure))
        {
            throw Refusals.WrongState("idempotencyRunning", "running");
        }

        return null;
    }

    /// <summary>Keeps the answer for the next one who asks with the same key.</summary>
    public Task Remember<TResponse>(TResponse response) =>
        db.Execute(Finish, new { Response = JsonSerializer.Serialize(response, Json.Options), Caller = Who, Key = caller.IdempotencyKey });

    private sealed record Row
    {
        public required string RequestHash { get; init; }

        public string? Response { get; init; }

        public DateTime CreatedAt { get; init; }
    }
}

/// <summary>An answer given once before.</summary>
public sealed record Replayed<T>(T Value);
