using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Identity;

/// <summary>Colleagues by name, to choose an owner or mention somebody. <c>q</c> finds part of a name or the beginning of an e-mail address; <c>team</c> keeps to one team.</summary>
public sealed class ListPeople : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/people", (string? q, string? role, long? team, int? limit, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(q, role, team, limit ?? Limits.Page), stop))
        .Allow(Permissions.ReadUsers);

    /// <summary>The query.</summary>
    public sealed record Query(string? Text, string? Role, long? Team, int Limit) : IQuery<ListPage<Colleague>>;

    /// <summary>A colleague.</summary>
    public sealed record Colleague
    {
        /// <summary>The person's id.</summary>
        public required long Id { get; init; }

        /// <summary>The name colleagues see.</summary>
        public required string Name { get; init; }

        /// <summary>The roles held.</summary>
        public IReadOnlyList<Role> Roles { get; init; } = [];

        /// <summary>For the OpenAPI document.</summary>
        public static Colleague Example => new() { Id = 6, Name = "Mara Quill", Roles = [Role.Marketing] };
    }

    /// <summary>Reads them.</summary>
    public sealed class Handler(Db db) : IRequestHandler<Query, ListPage<Colleague>>
    {
        private const string Find = """
            SELECT u.id AS Id, u.name AS Name, u.email AS Email
              FROM platform_user u
             WHERE u.is_active = 1 AND (@Infix = '' OR u.name_key LIKE @Infix ESCAPE '~' OR u.email_key LIKE @Prefix ESCAPE '~')
               AND (@Role = '' OR EXISTS (SELECT 1 FROM platform_user_role r WHERE r.user_id = u.id AND r.role = @Role))
               AND (@Team IS NULL OR EXISTS (SELECT 1 FROM platform_team_member m WHERE m.user_id = u.id AND m.team_id = @Team))
             ORDER BY u.name_key, u.id
            """;

        /// <inheritdoc/>
        public async Task<ListPage<Colleague>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (request.Limit is < 1 or > Limits.LargestPage) throw Refusals.Malformed("limit", "limitRange", ("largest", Limits.LargestPage));
            if (request.Role is not null && !Words.Of<Role>().Contains(request.Role, StringComparer.Ordinal)) throw Refusals.Malformed("role", "unknownChoice", ("choices", string.Join(", ", Words.Of<Role>())));
            var text = string.IsNullOrWhiteSpace(request.Text) ? null : TextKeys.Escaped(TextKeys.Of(request.Text));
            var people = await db.Query<UserView>(Find + db.Dialect.Take(request.Limit), new
            {
                Infix = text is null ? "" : $"%{text}%",
                Prefix = text is null ? "" : $"{text}%",
                Role = request.Role ?? "",
                request.Team,
            }, cancellationToken);
            await Users.FillRoles(db, people);
            return new ListPage<Colleague>([.. people.Select(person => new Colleague { Id = person.Id, Name = person.Name, Roles = person.Roles })], null, null);
        }
    }
}
