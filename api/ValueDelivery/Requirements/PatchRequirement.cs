using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Changes a requirement's fields: a merge patch, in which absent means "leave" and null means "clear".</summary>
/// <remarks>Ops and product managers always; whoever brought it, while it is new. The original text never changes.</remarks>
public sealed class PatchRequirement : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPatch("/requirements/{id}", (RequirementId id, RequirementPatch body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.EditRequirements);

    /// <summary>The command.</summary>
    public sealed record Command(RequirementId Id, IfMatch Version, RequirementPatch Body) : ICommand<RequirementView>;

    /// <summary>The rules.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Those of the fields.</summary>
        public Rules() => RuleFor(command => command.Body).SetValidator(new RequirementPatch.Rules());
    }

    /// <summary>Changes it.</summary>
    public sealed class Handler(Db db, Requirements requirements, RequirementReferences references) : IRequestHandler<Command, RequirementView>
    {
        private const string Update = """
            UPDATE delivery_requirement
               SET title = @Title, title_key = @TitleKey, description = @Description, end_goal = @EndGoal, whys = @Whys, received_on = @ReceivedOn,
                   region = @Region, region_key = @RegionKey, module_id = @ModuleId, feature_id = @FeatureId, kind = @Kind, priority_class = @PriorityClass,
                   suggested_priority = @SuggestedPriority, owner_id = @OwnerId, source = @Source, source_ref = @SourceRef, tags = @Tags, extra = @Extra,
                   updated_at = @UpdatedAt, version = version + 1
             WHERE id = @Id AND version = @Version AND status <> 'merged' AND archived_at IS NULL
            """;

        /// <inheritdoc/>
        public async Task<RequirementView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await requirements.Open(request.Id, request.Version, RequirementStates.Live, cancellationToken);
            requirements.DemandEdit(before);
            var patch = request.Body;
            await references.Check(patch.ModuleId.Or(null), patch.FeatureId.Or(null), patch.OwnerId.Or(null), [], cancellationToken);
            var after = patch.Apply(before) with { UpdatedAt = requirements.Now };
            if (patch is { FeatureId: { HasValue: true, Value: { } feature }, ModuleId.HasValue: false }) after = after with { ModuleId = await references.ModuleOf(feature, cancellationToken) ?? after.ModuleId };
            var rows = await db.Execute(Update, new
            {
                after.Id, after.Version, after.Title, TitleKey = TextKeys.Of(after.Title), after.Description, after.EndGoal, after.Whys, after.ReceivedOn,
                after.Region, RegionKey = after.Region is { } region ? TextKeys.Of(region, 100) : null, after.ModuleId, after.FeatureId, after.Kind, after.PriorityClass,
                after.SuggestedPriority, after.OwnerId, after.Source, after.SourceRef, after.Tags, after.Extra, after.UpdatedAt,
            }, cancellationToken);
            await requirements.Changed(rows, before.Id, cancellationToken);
            if (after.PriorityClass != before.PriorityClass || after.ReceivedOn != before.ReceivedOn) await requirements.Recount(before.Id, cancellationToken);
            return await requirements.Close(before, "edited", cancellationToken);
        }
    }
}
