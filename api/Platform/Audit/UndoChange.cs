using System.Text.Json;
using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Audit;

/// <summary>Takes back one of the caller's own changes: the id stands in the changing answer's <c>Change-Id</c> header.</summary>
/// <remarks>Within ten minutes, and as long as nobody has changed the same records since. A change of several records is taken back as a whole.</remarks>
public sealed class UndoChange : ISlice
{
    /// <summary>How long after a change it can be taken back.</summary>
    public static readonly TimeSpan Within = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/undo", (Body body, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(body), stop))
        .Allow(Permissions.KeepOwn);

    /// <summary>What to take back.</summary>
    /// <param name="ChangeId">The change.</param>
    public sealed record Body(long ChangeId)
    {
        /// <summary>For the OpenAPI document.</summary>
        public static Body Example => new(4711);
    }

    /// <summary>What was put back.</summary>
    /// <param name="Records">The records, as they are called in routes.</param>
    public sealed record View(IReadOnlyList<PutBack> Records)
    {
        /// <summary>For the OpenAPI document.</summary>
        public static View Example => new([new PutBack("view", 4)]);
    }

    /// <summary>A record that was put back.</summary>
    /// <param name="Kind">Its kind.</param>
    /// <param name="Id">Its id.</param>
    public sealed record PutBack(string Kind, long Id);

    /// <summary>The command.</summary>
    public sealed record Command(Body Body) : ICommand<View>;

    /// <summary>The rules.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>An id that can be one.</summary>
        public Rules() => RuleFor(command => command.Body.ChangeId).GreaterThan(0);
    }

    /// <summary>Takes it back.</summary>
    public sealed class Handler(Db db, Caller caller, IEnumerable<Undo> kinds, AuditTrail audit, TimeProvider clock) : IRequestHandler<Command, View>
    {
        // The first row's own batch is empty; a later row's id leads to the whole as well.
        private const string Rows = """
            SELECT id AS Id, user_id AS UserId, at AS At, kind AS Kind, record_id AS RecordId, action AS Action, snapshot AS Snapshot, undone_by AS UndoneBy
              FROM platform_audit
             WHERE id = @First OR batch = @First
             ORDER BY id DESC
            """;

        private const string FirstOf = "SELECT COALESCE(batch, id) FROM platform_audit WHERE id = @Id";
        private const string ChangedSince = """
            SELECT COUNT(*) FROM platform_audit
             WHERE kind = @Kind AND record_id = @RecordId AND id > @Last AND undone_by IS NULL AND action <> 'undone'
            """;

        private const string Note = "UPDATE platform_audit SET undone_by = @By WHERE id = @First OR batch = @First";

        /// <inheritdoc/>
        public async Task<View> Handle(Command request, CancellationToken cancellationToken)
        {
            var first = await db.Scalar<long?>(FirstOf, new { Id = request.Body.ChangeId }, cancellationToken) ?? throw Refusals.Unknown("/changeId", "change", request.Body.ChangeId);
            var rows = await db.Query<Row>(Rows + db.Dialect.Take(Limits.Bulk * 4 + 1), new { First = first }, cancellationToken);
            if (rows.Any(row => row.UserId != caller.User)) throw Refusals.Forbidden("undo.own");
            if (rows.Any(row => row.UndoneBy is not null)) throw Refusals.WrongState("undoneAlready", "undone");
            if (clock.GetUtcNow().UtcDateTime - rows[^1].At > Within) throw Refusals.WrongState("undoTooLate", "kept");
            var kept = rows.Where(row => row.Snapshot is not null && kinds.Any(kind => kind.Kind == row.Kind)).ToList();
            if (kept.Count == 0 || rows.Count > Limits.Bulk * 4) throw Refusals.WrongState("undoImpossible", "kept");
            foreach (var record in kept.DistinctBy(row => (row.Kind, row.RecordId)))
                if (await db.Scalar<long>(ChangedSince, new { record.Kind, record.RecordId, Last = rows[0].Id }, cancellationToken) > 0) throw Refusals.WrongState("changedSince", "changed");
            long? by = null;
            foreach (var row in kept)
            {
                await kinds.First(kind => kind.Kind == row.Kind).PutBack(new Change(row.Id, row.RecordId, row.Action, JsonSerializer.Deserialize<JsonElement>(row.Snapshot!)), cancellationToken);
                var id = await audit.Record(row.Kind, row.RecordId, "undone", null, new { Change = row.Id });
                by ??= id;
            }

            await db.Execute(Note, new { By = by, First = first }, cancellationToken);
            return new View([.. kept.Select(row => new PutBack(row.Kind, row.RecordId)).Distinct()]);
        }

        private sealed record Row
        {
            public long Id { get; init; }

            public long? UserId { get; init; }

            public DateTime At { get; init; }

            public required string Kind { get; init; }

            public long RecordId { get; init; }

            public required string Action { get; init; }

            public string? Snapshot { get; init; }

            public long? UndoneBy { get; init; }
        }
    }
}
