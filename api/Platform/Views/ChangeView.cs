using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Views;

/// <summary>Changes a saved view: name, query and sharing are its owner's (ops may change shared ones); pin, default and place are each reader's own.</summary>
public sealed class ChangeView : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPatch("/views/{id:long}", (long id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.KeepOwn);

    /// <summary>What changes.</summary>
    /// <param name="Name">A new name.</param>
    /// <param name="Query">A new query string.</param>
    /// <param name="Shared">Whether every colleague sees it.</param>
    /// <param name="Pinned">Whether the caller keeps it in the rail.</param>
    /// <param name="IsDefault">Whether the list opens with it for the caller.</param>
    /// <param name="Place">Its place among the caller's tabs, from 0; null: behind the others, by name.</param>
    public sealed record Body(Optional<string> Name = default, Optional<string> Query = default, Optional<bool> Shared = default, Optional<bool> Pinned = default, Optional<bool> IsDefault = default, Optional<int?> Place = default)
    {
        /// <summary>For the OpenAPI document.</summary>
        public static Body Example => new(Name: "Mine, oldest first", Pinned: false);
    }

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, Body Body) : ICommand<SavedView>;

    /// <summary>The rules.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>What is there has the form it must have.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Name.Value).NotEmpty().MaximumLength(100).When(command => command.Body.Name.HasValue);
            RuleFor(command => command.Body.Query.Value).NotNull().MaximumLength(4000).When(command => command.Body.Query.HasValue);
            RuleFor(command => command.Body.Place.Value).InclusiveBetween(0, 10_000).When(command => command.Body.Place.HasValue);
        }
    }

    /// <summary>Changes it.</summary>
    public sealed class Handler(Db db, Caller caller, Views views, AuditTrail audit, TimeProvider clock) : IRequestHandler<Command, SavedView>
    {
        private const string Update = """
            UPDATE platform_view SET name = @Name, name_key = @NameKey, query = @Query, is_shared = @Shared, updated_at = @Now, version = version + 1
             WHERE id = @Id AND version = @Version
            """;

        /// <inheritdoc/>
        public async Task<SavedView> Handle(Command request, CancellationToken cancellationToken)
        {
            var (id, body) = (request.Id, request.Body);
            var view = await views.Of(id);
            var before = new Views.Before(view.Name, view.Query, view.Shared);
            var after = new Views.Before(body.Name.Or(view.Name).Trim(), body.Query.Or(view.Query).TrimStart('?'), body.Shared.Or(view.Shared));
            if (after != before)
            {
                if (!request.Version.Fits(view.Version)) throw Refusals.Stale(view);
                if (view.OwnerId != caller.User && !caller.Is(Role.Ops, Role.Admin)) throw Refusals.Forbidden("view.own", ("owner", view.OwnerName));
                if (after.Shared && !before.Shared) caller.Demand(Permissions.Collaborate);
                if (after.Query != before.Query) views.Check(view.List, after.Query);
                await views.NameIsFree(after.Name, () => db.Execute(Update, new
                {
                    Id = id,
                    view.Version,
                    after.Name,
                    NameKey = TextKeys.Of(after.Name, 100),
                    after.Query,
                    Shared = after.Shared ? 1 : 0,
                    Now = clock.GetUtcNow().UtcDateTime,
                }, cancellationToken));
            }

            var choice = (Pinned: body.Pinned.Or(view.Pinned), IsDefault: body.IsDefault.Or(view.IsDefault), Place: body.Place.Or(view.Place));
            if (choice != (view.Pinned, view.IsDefault, view.Place)) await views.Keep(id, view.List, choice.Pinned, choice.IsDefault, choice.Place);
            await audit.Record(Views.Kind, id, after != before ? "changed" : "placed", before, after, after != before ? before : null);
            return await views.Of(id);
        }
    }
}
