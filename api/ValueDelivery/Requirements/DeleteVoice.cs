using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Takes a voice away that came in by mistake; what it said stays in the audit trail.</summary>
public sealed class DeleteVoice : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapDelete("/voices/{id:long}", (long id, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version), stop))
        .Allow(Permissions.CreateRequirements);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version) : ICommand;

    /// <summary>Takes it away.</summary>
    public sealed class Handler(Db db, Voices voices, Requirements requirements, AuditTrail audit) : IRequestHandler<Command, Unit>
    {
        private const string Delete = "DELETE FROM delivery_voice WHERE id = @Id AND version = @Version";

        /// <inheritdoc/>
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            var voice = await voices.Open(request.Id, request.Version, cancellationToken);
            var kept = await voices.Kept(voice, cancellationToken);
            if (await db.Execute(Delete, new { voice.Id, voice.Version }, cancellationToken) == 0) throw Refusals.NotFound(Voices.Kind, voice.Id);
            await requirements.Recount(voice.RequirementId, cancellationToken);
            await audit.Record(Voices.Kind, voice.Id, "deleted", Voices.Audited(voice), null, kept);
            return Unit.Value;
        }
    }
}
