using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Events;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Takes a requirement out of the pool. Nothing is lost: it can be read by its number and brought back.</summary>
public sealed class ArchiveRequirement : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapDelete("/requirements/{id}", (RequirementId id, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version), stop))
        .Allow(Permissions.RunPool);

    /// <summary>The command.</summary>
    public sealed record Command(RequirementId Id, IfMatch Version) : ICommand<RequirementView>;

    /// <summary>Archives it.</summary>
    public sealed class Handler(Db db, Requirements requirements, EventBus events, Caller caller) : IRequestHandler<Command, RequirementView>
    {
        private const string Archive = "UPDATE delivery_requirement SET archived_at = @Now, updated_at = @Now, version = version + 1 WHERE id = @Id AND version = @Version AND archived_at IS NULL";

        /// <inheritdoc/>
        public async Task<RequirementView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await requirements.Open(request.Id, request.Version, Enum.GetValues<RequirementStatus>(), cancellationToken);
            await requirements.Changed(await db.Execute(Archive, new { before.Id, before.Version, requirements.Now }, cancellationToken), before.Id, cancellationToken);
            await events.Publish(new RequirementArchived(before.Id, before.Title, caller.UserId), cancellationToken);
            return await requirements.Close(before, "archived", cancellationToken);
        }
    }
}
