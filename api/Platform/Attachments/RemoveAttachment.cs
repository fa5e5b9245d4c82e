using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Attachments;

/// <summary>Takes a file off a record: whoever attached it, ops or an admin. It can be undone.</summary>
public sealed class RemoveAttachment : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapDelete("/attachments/{id:long}", (long id, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version), stop))
        .Allow(Permissions.Moderate);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version) : ICommand;

    /// <summary>Takes it off.</summary>
    public sealed class Handler(Attachments attachments, RecordKinds kinds, Caller caller, AuditTrail audit) : IRequestHandler<Command, Unit>
    {
        /// <inheritdoc/>
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            var attachment = await attachments.Of(request.Id, cancellationToken) ?? throw Refusals.NotFound(Attachments.Kind, request.Id);
            await kinds.Require(attachment.Kind, attachment.RecordId, cancellationToken);
            if (!request.Version.Fits(attachment.Version)) throw Refusals.Stale(attachment);
            if (attachment.ById != caller.User && !caller.Is(Role.Ops, Role.Admin)) throw Refusals.Forbidden("attachment.own", ("who", attachment.ByName ?? ""));
            await attachments.Remove(request.Id);
            var link = new Attachments.Link(attachment.Kind, attachment.RecordId, attachment.FileId);
            await audit.Record(Attachments.Kind, request.Id, "removed", new { link.Kind, link.RecordId, link.FileId, attachment.Name }, null, link);
            return Unit.Value;
        }
    }
}
