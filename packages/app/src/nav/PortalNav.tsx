import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarSpace,
} from '@backstage/core-components';
import type {
  NavContentComponentProps,
  NavContentNavItem,
} from '@backstage/plugin-app-react';
import MenuIcon from '@material-ui/icons/Menu';
import SettingsIcon from '@material-ui/icons/Settings';
import { useMemo } from 'react';

/** What people come for first; whatever else is installed follows. */
const FIRST = [
  'page:catalog',
  'page:gitops',
  'page:gitops/entities',
  'page:gitops-sandbox',
];

const SETTINGS = 'page:user-settings';

/** The sidebar: the way of a service first, settings at the end. */
export function PortalNav({ navItems }: NavContentComponentProps) {
  const items = navItems.clone().withComponent(NavLink);
  const first = FIRST.map(id => items.take(id));
  const settings = items.take(SETTINGS);
  return (
    <Sidebar>
      <SidebarGroup label="Menu" icon={<MenuIcon />}>
        {first}
        <SidebarDivider />
        {items.rest({ sortBy: 'title' })}
      </SidebarGroup>
      <SidebarSpace />
      <SidebarDivider />
      <SidebarGroup label="Settings" icon={<SettingsIcon />} to="/settings">
        {settings}
      </SidebarGroup>
    </Sidebar>
  );
}

function NavLink({ href, title, icon }: NavContentNavItem) {
  // The sidebar wants a component; a new one at each render would remount.
  const Icon = useMemo(() => () => <>{icon}</>, [icon]);
  return <SidebarItem to={href} text={title} icon={Icon} />;
}
