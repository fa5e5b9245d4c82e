using MediatR;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Attachments;

/// <summary>The files of a record, for example <c>?kind=requirement&amp;recordId=1024</c>.</summary>
public sealed class ListAttachments : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/attachments", (string kind, long recordId, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(kind, recordId), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query(string Kind, long RecordId) : IQuery<View>;

    /// <summary>A record's files.</summary>
    /// <param name="Items">All of them, in the order in which they came.</param>
    public sealed record View(IReadOnlyList<Attachment> Items);

    /// <summary>Reads them.</summary>
    public sealed class Handler(Attachments attachments, RecordKinds kinds) : IRequestHandler<Query, View>
    {
        /// <inheritdoc/>
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            await kinds.Require(request.Kind, request.RecordId, cancellationToken);
            return new View(await attachments.Of(request.Kind, request.RecordId, cancellationToken));
        }
    }
}
