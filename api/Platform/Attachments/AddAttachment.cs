using FluentValidation;
using MediatR;
using ProductOps.Api.Platform.Files;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Files;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Attachments;

/// <summary>Attaches an uploaded file to a record. Twice the same is once.</summary>
public sealed class AddAttachment : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/attachments", (Body body, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(body), stop))
        .Creates("/attachments")
        .Allow(Permissions.Collaborate);

    /// <summary>What belongs to what.</summary>
    /// <param name="Kind">The kind of record.</param>
    /// <param name="RecordId">The record.</param>
    /// <param name="FileId">The uploaded file.</param>
    public sealed record Body(string Kind, long RecordId, long FileId)
    {
        /// <summary>For the OpenAPI document.</summary>
        public static Body Example => new("user", 1, 1);
    }

    /// <summary>The command.</summary>
    public sealed record Command(Body Body) : ICommand<Attachment>;

    /// <summary>The rules.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>A kind is a short word.</summary>
        public Rules() => RuleFor(command => command.Body.Kind).NotEmpty().MaximumLength(40);
    }

    /// <summary>Attaches it.</summary>
    public sealed class Handler(Attachments attachments, RecordKinds kinds, VisibleFiles files, AuditTrail audit) : IRequestHandler<Command, Attachment>
    {
        /// <inheritdoc/>
        public async Task<Attachment> Handle(Command request, CancellationToken cancellationToken)
        {
            var link = new Attachments.Link(request.Body.Kind, request.Body.RecordId, request.Body.FileId);
            await kinds.RequireNamed(link.Kind, link.RecordId, cancellationToken);
            var file = await files.Find(link.FileId, cancellationToken) ?? throw Refusals.Unknown("/fileId", FileStore.Kind, link.FileId);
            var known = await attachments.Find(link);
            var id = known ?? await attachments.Add(link);
            await audit.Record(Attachments.Kind, id, "added", null, known is null ? new { link.Kind, link.RecordId, link.FileId, file.Name } : null, known is null ? link : null);
            return (await attachments.Of(id, cancellationToken))!;
        }
    }
}
