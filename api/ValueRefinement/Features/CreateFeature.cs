using System.Data.Common;
using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRefinement.Features;

/// <summary>A new module or feature in a product's tree.</summary>
public sealed class CreateFeature : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/features", (Body body, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(body), stop))
        .Creates("/features")
        .Allow(Permissions.EditFeatures);

    /// <summary>The node.</summary>
    /// <param name="ProductId">The product it belongs to.</param>
    /// <param name="Kind">Module or feature.</param>
    /// <param name="Name">The name; no other node of this kind in use in the product has it.</param>
    /// <param name="ParentId">The node above; null right under the product. A module stands under modules only.</param>
    /// <param name="Description">What it does.</param>
    /// <param name="Position">Place among the nodes under the same parent; the last when left out.</param>
    public sealed record Body(long ProductId, FeatureKind Kind, string Name, long? ParentId = null, string? Description = null, int? Position = null)
    {
        /// <summary>For the API's document.</summary>
        public static Body Example => new(1, FeatureKind.Feature, "Offline work orders", 3, "Work orders stay usable without a network.");
    }

    /// <summary>The command.</summary>
    public sealed record Command(Body Body) : ICommand<FeatureView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Name).NotEmpty().MaximumLength(200);
            RuleFor(command => command.Body.Description).MaximumLength(Limits.LongText);
            RuleFor(command => command.Body.Position).InclusiveBetween(0, 100_000);
        }
    }

    /// <summary>Makes it.</summary>
    public sealed class Handler(Db db, FeatureReader features, FeatureTexts texts, AuditTrail audit, TimeProvider clock) : IRequestHandler<Command, FeatureView>
    {
        private const string Last = """
            SELECT COALESCE(MAX(position), 0) FROM refinement_feature
             WHERE product_id = @ProductId AND ((@ParentId IS NULL AND parent_id IS NULL) OR parent_id = @ParentId)
            """;

        private const string Insert = """
            INSERT INTO refinement_feature (product_id, parent_id, kind, name, name_key, description, position, created_at, updated_at, version)
            VALUES (@ProductId, @ParentId, @Kind, @Name, @NameKey, @Description, @Position, @Now, @Now, 1)
            """;

        /// <inheritdoc/>
        public async Task<FeatureView> Handle(Command request, CancellationToken cancellationToken)
        {
            var body = request.Body;
            await features.DemandPlace(body.ProductId, body.ParentId, body.Kind, null, cancellationToken);
            var position = body.Position ?? await db.Scalar<int>(Last, new { body.ProductId, body.ParentId }, cancellationToken) + 1;
            var name = body.Name.Trim();
            try
            {
                var id = await db.Insert(Insert, new { body.ProductId, body.ParentId, Kind = body.Kind.Word(), Name = name, NameKey = TextKeys.Of(name), body.Description, Position = position, Now = clock.GetUtcNow().UtcDateTime }, cancellationToken);
                await audit.Record(FeatureReader.Kind, id, "created", null, body);
                await texts.Index([id], cancellationToken);
                return await features.View(id, cancellationToken);
            }
            catch (DbException failure) when (db.Dialect.IsDuplicateKey(failure))
            {
                throw Refusals.Taken("/name", name);
            }
        }
    }
}
