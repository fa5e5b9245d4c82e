using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>A visit's own columns.</summary>
public sealed record VisitRecord : KeptRecord, ICustomerRecord
{
    internal const string Find = """
        SELECT id AS Id, customer_id AS CustomerId, title AS Title, channel AS Channel, population AS Population, visited_on AS VisitedOn, owner_id AS OwnerId, contact_ids AS ContactIds, note AS Note,
               will_pay AS WillPay, will_renew AS WillRenew, archived_at AS ArchivedAt, version AS Version
          FROM realization_visit WHERE id = @Id
        """;

    internal const string Insert = """
        INSERT INTO realization_visit (customer_id, title, title_key, channel, population, visited_on, owner_id, contact_ids, note, will_pay, will_renew, created_at, updated_at, version)
        VALUES (@CustomerId, @Title, @TitleKey, @Channel, @Population, @VisitedOn, @OwnerId, @ContactIds, @Note, @WillPay, @WillRenew, @Now, @Now, 1)
        """;

    internal const string Update = """
        UPDATE realization_visit
           SET customer_id = @CustomerId, title = @Title, title_key = @TitleKey, channel = @Channel, population = @Population, visited_on = @VisitedOn, owner_id = @OwnerId, contact_ids = @ContactIds,
               note = @Note, will_pay = @WillPay, will_renew = @WillRenew, archived_at = @ArchivedAt, updated_at = @Now, version = version + 1
         WHERE id = @Id AND version = @Version
        """;

    public long CustomerId { get; init; }

    public string Title { get; init; } = "";

    public string Channel { get; init; } = "faceToFace";

    public string Population { get; init; } = "users";

    public DateOnly VisitedOn { get; init; }

    public long? OwnerId { get; init; }

    public RawJson<IReadOnlyList<long>> ContactIds { get; init; } = new("[]");

    public string? Note { get; init; }

    public string? WillPay { get; init; }

    public string? WillRenew { get; init; }
}
