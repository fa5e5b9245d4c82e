using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Views;

/// <summary>Saves a list's filters, order and columns under a name.</summary>
/// <remarks>Everybody may keep views of their own; sharing one with all colleagues takes a role that writes.</remarks>
public sealed class CreateView : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/views", (Body body, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(body), stop))
        .Creates("/views")
        .Allow(Permissions.KeepOwn);

    /// <summary>The view.</summary>
    /// <param name="List">The list it belongs to.</param>
    /// <param name="Name">What people call it; one's own views of a list have different names.</param>
    /// <param name="Query">The list's query string; <c>columns</c> and <c>group</c> may stand in it too.</param>
    /// <param name="Shared">True: every colleague sees it.</param>
    /// <param name="Pinned">True: the caller keeps it in the rail.</param>
    /// <param name="IsDefault">True: the list opens with it for the caller.</param>
    public sealed record Body(string List, string Name, string Query, bool Shared = false, bool Pinned = false, bool IsDefault = false)
    {
        /// <summary>For the OpenAPI document.</summary>
        public static Body Example => new("views", "Mine, newest first", "sort=-updatedAt", Pinned: true);
    }

    /// <summary>The command.</summary>
    public sealed record Command(Body Body) : ICommand<SavedView>;

    /// <summary>The rules.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>A name and a query of bearable length.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.List).NotEmpty().MaximumLength(60);
            RuleFor(command => command.Body.Name).NotEmpty().MaximumLength(100);
            RuleFor(command => command.Body.Query).MaximumLength(4000);
        }
    }

    /// <summary>Saves it.</summary>
    public sealed class Handler(Db db, Caller caller, Views views, AuditTrail audit, TimeProvider clock) : IRequestHandler<Command, SavedView>
    {
        private const string Insert = """
            INSERT INTO platform_view (list, name, name_key, query, user_id, is_shared, created_at, updated_at, version)
            VALUES (@List, @Name, @NameKey, @Query, @User, @Shared, @Now, @Now, 1)
            """;

        /// <inheritdoc/>
        public async Task<SavedView> Handle(Command request, CancellationToken cancellationToken)
        {
            var body = request.Body;
            if (body.Shared) caller.Demand(Permissions.Collaborate);
            var query = body.Query.TrimStart('?');
            views.Check(body.List, query);
            var id = await views.NameIsFree(body.Name, () => db.Insert(Insert, new
            {
                body.List,
                Name = body.Name.Trim(),
                NameKey = TextKeys.Of(body.Name, 100),
                Query = query,
                caller.User,
                Shared = body.Shared ? 1 : 0,
                Now = clock.GetUtcNow().UtcDateTime,
            }, cancellationToken));
            await views.Keep(id, body.List, body.Pinned, body.IsDefault, null);
            await audit.Record(Views.Kind, id, "created", null, new { body.List, body.Name, Query = query, body.Shared }, new Views.Before(body.Name, query, body.Shared));
            return await views.Of(id);
        }
    }
}
