using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Comments;

/// <summary>What was said about a record, the oldest first: <c>?kind=requirement&amp;recordId=1024</c>.</summary>
public sealed class ListComments : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/comments", (string kind, long recordId, int? limit, long? cursor, IMediator mediator, CancellationToken stop) =>
            mediator.Send(new Query(kind, recordId, limit ?? Limits.Page, cursor ?? 0), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query(string Kind, long RecordId, int Limit, long Cursor) : IQuery<ListPage<Comment>>;

    /// <summary>Reads them.</summary>
    public sealed class Handler(Db db, RecordKinds kinds) : IRequestHandler<Query, ListPage<Comment>>
    {
        private const string OfRecord = """
            SELECT c.id AS Id, c.kind AS Kind, c.record_id AS RecordId, c.text AS Text, c.user_id AS ById, u.name AS ByName,
                   c.created_at AS CreatedAt, c.edited_at AS EditedAt, c.version AS Version
              FROM platform_comment c
              JOIN platform_user u ON u.id = c.user_id
             WHERE c.kind = @Kind AND c.record_id = @RecordId AND c.id > @Cursor AND c.deleted_at IS NULL
             ORDER BY c.id
            """;

        /// <inheritdoc/>
        public async Task<ListPage<Comment>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (request.Limit is < 1 or > Limits.LargestPage) throw Refusals.Malformed("limit", "limitRange", ("largest", Limits.LargestPage));
            await kinds.Require(request.Kind, request.RecordId, cancellationToken);
            var rows = await db.Query<Comment>(OfRecord + db.Dialect.Take(request.Limit + 1), request, cancellationToken);
            return rows.Count <= request.Limit
                ? new ListPage<Comment>(rows, null, null)
                : new ListPage<Comment>([.. rows.Take(request.Limit)], rows[request.Limit - 1].Id.ToString(System.Globalization.CultureInfo.InvariantCulture), null);
        }
    }
}
