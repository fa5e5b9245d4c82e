using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Brings an archived requirement back into the pool, in the state it had.</summary>
public sealed class RestoreRequirement : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/requirements/{id}/restoration", (RequirementId id, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version), stop))
        .Allow(Permissions.RunPool);

    /// <summary>The command.</summary>
    public sealed record Command(RequirementId Id, IfMatch Version) : ICommand<RequirementView>;

    /// <summary>Restores it.</summary>
    public sealed class Handler(Db db, Requirements requirements) : IRequestHandler<Command, RequirementView>
    {
        private const string Restore = "UPDATE delivery_requirement SET archived_at = NULL, updated_at = @Now, version = version + 1 WHERE id = @Id AND version = @Version AND archived_at IS NOT NULL";

        /// <inheritdoc/>
        public async Task<RequirementView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await requirements.Open(request.Id, request.Version, Enum.GetValues<RequirementStatus>(), cancellationToken, archived: true);
            if (before.ArchivedAt is null) throw Refusals.WrongState("requirementState", before.Status, "archived");
            await requirements.Changed(await db.Execute(Restore, new { before.Id, before.Version, requirements.Now }, cancellationToken), before.Id, cancellationToken);
            await requirements.Recount(before.Id, cancellationToken);
            return await requirements.Close(before, "restored", cancellationToken);
        }
    }
}
